package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.Appended;
import io.fidus.store.InvalidValue;
import io.fidus.store.Page;
import io.fidus.store.QueryRefused;
import io.fidus.store.Series;
import io.fidus.store.SeriesType;
import io.fidus.store.SortOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Appending, ranges, scans and retention of series. */
public abstract class SeriesContract extends StoreCase {
  private static final long EVER = Long.MAX_VALUE;

  private Series<Trade> trades;

  @SuppressWarnings("NullAway") // set in declare
  protected SeriesContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Override
  protected void declare() {
    trades = store.series(Trade.TYPE);
  }

  @Test
  void factsAreReadBackExactlyAlsoAfterARestart() {
    Trade plain = Trade.of(7, START, -2);
    Trade full = Trade.of(7, START, 3).full();
    trades.append(List.of(plain, full));

    assertThat(range(7)).containsExactly(plain, full);
    restart();
    assertThat(range(7)).containsExactly(plain, full);
    assertThat(trades.get(7, 3)).contains(full);
    assertThat(trades.get(8, 3)).isEmpty();
  }

  @Test
  void instantsAreCutToMillisecondsAndDecimalsHaveTheDeclaredScale() {
    Trade fine = Trade.of(7, START.plusNanos(999_999), 1);
    trades.append(List.of(fine));
    assertThat(range(7)).containsExactly(Trade.of(7, START, 1));
    assertThat(trades.append(List.of(fine)).known()).isEqualTo(1);

    Trade full = Trade.of(7, START, 2).full();
    trades.append(List.of(withRate(full, "1.1")));
    assertThat(trades.get(7, 2)).contains(full);
    assertThatThrownBy(() -> trades.append(List.of(withRate(full, "1.1000001"))))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("trades.rate");
  }

  @Test
  void appendingAgainChangesNothing() {
    List<Trade> facts = trades(1, 2, 3);
    assertThat(trades.append(facts)).isEqualTo(new Appended<>(3, 0, List.of()));
    assertThat(trades.append(trades(2, 3, 4))).isEqualTo(new Appended<>(1, 2, List.of()));
    assertThat(range(7)).extracting(Trade::ticket).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aKnownFactWithOtherContentIsReturnedAndNotStored() {
    Trade known = Trade.of(7, START, 1);
    trades.append(List.of(known));
    Trade corrected = known.withProfit(99);
    Trade moved = Trade.of(7, START.plusSeconds(1), 1);

    assertThat(trades.append(List.of(corrected, moved, Trade.of(7, START, 2))))
        .isEqualTo(new Appended<>(1, 0, List.of(corrected, moved)));
    assertThat(trades.get(7, 1)).contains(known);
  }

  @Test
  void aFactTwiceInOneListIsKnownOrDiffers() {
    Trade fact = Trade.of(7, START, 1);
    assertThat(trades.append(List.of(fact, fact, fact.withProfit(1))))
        .isEqualTo(new Appended<>(1, 1, List.of(fact.withProfit(1))));
  }

  @Test
  void theSameIdInTwoPartitionsIsTwoFacts() {
    assertThat(trades.append(List.of(Trade.of(7, START, 1), Trade.of(8, START, 1))).added())
        .isEqualTo(2);
    assertThat(trades.append(List.of())).isEqualTo(new Appended<>(0, 0, List.of()));
  }

  @Test
  void rangesAreOrderedByPositionAndIdWhateverTheOrderOfArrival() {
    List<Trade> facts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      facts.add(Trade.of(7, START.plusSeconds(i / 5), 100 - i));
    }
    List<Trade> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(1));
    trades.append(shuffled);
    trades.append(List.of(Trade.of(6, START, 1), Trade.of(8, START, 1)));

    List<Trade> ordered =
        facts.stream()
            .sorted(Comparator.comparing(Trade::time).thenComparingLong(Trade::ticket))
            .toList();
    assertThat(pages(SortOrder.ASCENDING)).isEqualTo(ordered);
    assertThat(pages(SortOrder.DESCENDING)).isEqualTo(ordered.reversed());
  }

  @Test
  void aRangeIncludesItsStartAndExcludesItsEnd() {
    trades.append(
        LongStream.range(0, 5).mapToObj(i -> Trade.of(7, START.plusSeconds(i), i)).toList());
    Page<Trade> page =
        trades.range(
            7,
            at(START.plusSeconds(1)),
            at(START.plusSeconds(3)),
            SortOrder.ASCENDING,
            Optional.empty(),
            100);

    assertThat(page.items()).extracting(Trade::ticket).containsExactly(1L, 2L);
    assertThat(page.next()).isEmpty();
    assertThat(trades.last(7)).contains(Trade.of(7, START.plusSeconds(4), 4));
    assertThat(trades.last(9)).isEmpty();
  }

  @Test
  void aCursorOfSomethingElseIsRefused() {
    for (String cursor : List.of("", "x", "!!", "AAAA", "AgAAAAE1AAAAAXg")) {
      assertThatThrownBy(
              () -> trades.range(7, 0, EVER, SortOrder.ASCENDING, Optional.of(cursor), 10))
          .isInstanceOf(QueryRefused.class);
    }
    for (int limit : List.of(0, -1, 10_001)) {
      assertThatThrownBy(
              () -> trades.range(7, 0, EVER, SortOrder.ASCENDING, Optional.empty(), limit))
          .isInstanceOf(QueryRefused.class);
    }
  }

  @Test
  void aScanReadsPartitionsInOrderAcrossItsPieces() {
    List<Trade> facts = new ArrayList<>();
    for (int i = 0; i < 9_000; i++) {
      facts.add(Trade.of(1 + i % 3, START.plusMillis(i), i));
    }
    trades.append(facts);
    List<Trade> scanned = new ArrayList<>();

    assertThat(trades.scan(2, 3, scanned::add)).isEqualTo(6_000);
    assertThat(scanned)
        .isSortedAccordingTo(Comparator.comparingLong(Trade::account).thenComparing(Trade::time))
        .hasSize(6_000)
        .doesNotHaveDuplicates();
    assertThat(scanned).extracting(Trade::account).containsOnly(2L, 3L);
    assertThat(trades.scan(4, 9, scanned::add)).isZero();
  }

  @Test
  void aScanSeesEveryFactOnceWhileOthersArrive() {
    List<Trade> facts = new ArrayList<>();
    for (int i = 0; i < 9_000; i++) {
      facts.add(Trade.of(1 + i % 3, START.plusMillis(10L * i), i));
    }
    trades.append(facts);
    List<Trade> scanned = new ArrayList<>();

    trades.scan(
        1,
        3,
        fact -> {
          scanned.add(fact);
          if (scanned.size() % 1_500 == 0 && scanned.size() <= 9_000) {
            trades.append(arriving(10_000 * scanned.size()));
          }
        });

    assertThat(scanned)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.comparingLong(Trade::account).thenComparing(Trade::time));
    assertThat(scanned.stream().filter(fact -> fact.ticket() < 9_000))
        .containsExactlyInAnyOrderElementsOf(facts);
  }

  /** Facts in between those of the scan, in each of its partitions. */
  private static List<Trade> arriving(int first) {
    List<Trade> facts = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      facts.add(Trade.of(1 + i % 3, START.plusMillis(30L * i + 5), first + i));
    }
    return facts;
  }

  /** The kinds and wrappers that {@link Trade} lacks. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are a kind that series hold
  public record Reading(
      long place,
      long position,
      long number,
      int count,
      Optional<Trade.Side> side,
      Optional<Boolean> flag,
      Optional<Long> maybe,
      byte[] bytes,
      Optional<String> text) {}

  @Test
  void everyKindIsReadBackPresentZeroAndAbsent() {
    Series<Reading> readings =
        store.series(SeriesType.of("readings", Reading.class, "place", "position", "number"));
    Reading absent =
        new Reading(
            0,
            0,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new byte[0],
            Optional.empty());
    Reading zero =
        new Reading(
            0,
            1,
            1,
            Integer.MIN_VALUE,
            Optional.of(Trade.Side.SELL),
            Optional.of(false),
            Optional.of(0L),
            new byte[] {0, -1},
            Optional.of(""));
    assertThat(readings.append(List.of(absent, zero)).added()).isEqualTo(2);
    assertThat(readings.append(List.of(absent, zero)).known()).isEqualTo(2);

    assertThat(readings.get(0, 0)).get().usingRecursiveComparison().isEqualTo(absent);
    assertThat(readings.last(0)).get().usingRecursiveComparison().isEqualTo(zero);
  }

  @Test
  void readsInsideATransactionSeeItsOwnFacts() {
    List<Trade> seen = new ArrayList<>();
    store.execute(
        () -> {
          seen.clear();
          trades.append(trades(1, 2));
          trades.scan(7, 7, seen::add);
          assertThat(range(7)).isEqualTo(seen);
        });
    assertThat(seen).isEqualTo(trades(1, 2));
  }

  @Test
  void onlyATypeThatIsNotPermanentIsTrimmed() {
    Series<Trade> recent = store.series(Trade.TRIMMABLE);
    recent.append(
        LongStream.range(0, 10).mapToObj(i -> Trade.of(7, START.plusSeconds(i), i)).toList());

    assertThat(recent.trim(7, at(START.plusSeconds(4)))).isEqualTo(4);
    assertThat(recent.trim(8, at(START.plusSeconds(4)))).isZero();
    List<Trade> left = new ArrayList<>();
    recent.scan(7, 7, left::add);
    assertThat(left).extracting(Trade::ticket).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
    assertThatThrownBy(() -> trades.trim(7, EVER))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private List<Trade> pages(SortOrder order) {
    List<Trade> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Trade> page = trades.range(7, 0, EVER, order, after, 7);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private List<Trade> range(long account) {
    return trades.range(account, 0, EVER, SortOrder.ASCENDING, Optional.empty(), 100).items();
  }

  private static List<Trade> trades(long... tickets) {
    return LongStream.of(tickets).mapToObj(ticket -> Trade.of(7, START, ticket)).toList();
  }

  private static Trade withRate(Trade trade, String rate) {
    return new Trade(
        trade.account(),
        trade.time(),
        trade.ticket(),
        trade.brokerTime(),
        trade.side(),
        trade.symbol(),
        trade.position(),
        trade.digits(),
        trade.profit(),
        Optional.of(new BigDecimal(rate)),
        trade.valueDate(),
        trade.exit(),
        trade.comment());
  }

  private static long at(Instant instant) {
    return Series.position(instant);
  }
}
