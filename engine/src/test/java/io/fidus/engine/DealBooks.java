package io.fidus.engine;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary histories of one account, in chronological order. */
public final class DealBooks {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private record Move(
      DealType type, DealEntry entry, int seconds, int commission, int swap, int fee, int profit) {

    private Deal at(long ticket, Instant time) {
      return DealBook.deal(ticket, time, type, entry)
          .money(cents(commission), cents(swap), cents(fee), cents(profit));
    }
  }

  private DealBooks() {}

  /**
   * Up to forty deals of every type and direction. Several may share an instant, nets of zero are
   * common, and a balance may fall to nothing.
   */
  public static Arbitrary<List<Deal>> any() {
    return moves(Arbitraries.of(DealType.class), Arbitraries.integers().between(-60, 60))
        .list()
        .ofMaxSize(40)
        .map(DealBooks::book)
        .withoutEdgeCases();
  }

  /** A deposit, then up to forty deals that never bring the balance to zero. */
  public static Arbitrary<List<Deal>> funded() {
    Move deposit = new Move(DealType.BALANCE, DealEntry.IN, 0, 0, 0, 0, 1_000_000);
    return moves(
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(DealType.BUY, DealType.SELL)),
                Tuple.of(1, Arbitraries.of(DealType.class))),
            Arbitraries.integers().between(-9_000, 9_000))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(
            moves -> {
              List<Move> all = new ArrayList<>();
              all.add(deposit);
              all.addAll(moves);
              return book(all);
            })
        .withoutEdgeCases();
  }

  /** The same deals in another order. */
  public static List<Deal> shuffled(List<Deal> deals, long seed) {
    List<Deal> shuffled = new ArrayList<>(deals);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private static Arbitrary<Move> moves(Arbitrary<DealType> types, Arbitrary<Integer> profits) {
    Arbitrary<Integer> charges =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)), Tuple.of(1, Arbitraries.integers().between(-20, 5)));
    return Combinators.combine(
            types,
            Arbitraries.of(DealEntry.class),
            Arbitraries.integers().between(0, 2),
            charges,
            charges,
            charges,
            profits)
        .as(Move::new);
  }

  private static List<Deal> book(List<Move> moves) {
    List<Deal> deals = new ArrayList<>();
    Instant time = START;
    for (Move move : moves) {
      time = time.plusSeconds(move.seconds());
      deals.add(move.at(deals.size() + 1L, time));
    }
    return List.copyOf(deals);
  }

  private static Money cents(int cents) {
    return new Money(cents, DealBook.USD);
  }
}
