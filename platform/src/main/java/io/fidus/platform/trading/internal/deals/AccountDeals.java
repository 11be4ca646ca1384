package io.fidus.platform.trading.internal.deals;

import io.fidus.engine.facts.Deal;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.internal.figures.DealIndex;
import io.fidus.platform.trading.internal.figures.HistoryFigures;
import io.fidus.platform.trading.internal.figures.HistoryFiguresCache;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.SortOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The deals of an account, sorted and filtered. The order and the choice come from the index in
 * memory, the deals themselves from the store, and only those of the page.
 */
public final class AccountDeals {
  public static final Sort USUAL = new Sort("time", Sort.Direction.DESC);
  public static final Set<String> SORT_FIELDS = Set.of("time", "ticket", "net", "symbol");
  private static final int PIECE = 1_000;

  private final TradingStore store;
  private final HistoryFiguresCache figures;

  public AccountDeals(TradingStore store, HistoryFiguresCache figures) {
    this.store = store;
    this.figures = figures;
  }

  /**
   * A page of deals.
   *
   * @param after the ticket of the last deal of the page before
   * @throws Refusal when the filter is not valid or no deal has that ticket
   */
  public Page<DealLine> page(
      AccountDocument account, DealFilter filter, Sort sort, Optional<String> after, int limit) {
    HistoryFigures known = figures.of(account);
    int[] numbers = sorted(known.index(), select(account, known, filter), sort);
    int from = after.map(ticket -> following(known.index(), numbers, ticket)).orElse(0);
    int to = Math.min(numbers.length, from + limit);
    List<DealLine> lines = lines(account, known, Arrays.copyOfRange(numbers, from, to));
    Optional<String> next =
        to < numbers.length
            ? Optional.of(Long.toString(known.index().ticket(numbers[to - 1])))
            : Optional.empty();
    return new Page<>(lines, next, numbers.length);
  }

  /** Hands every deal of a list to {@code reader}, in the list's order, a piece at a time. */
  public void forEach(
      AccountDocument account, DealFilter filter, Sort sort, Consumer<DealLine> reader) {
    HistoryFigures known = figures.of(account);
    int[] numbers = sorted(known.index(), select(account, known, filter), sort);
    for (int from = 0; from < numbers.length; from += PIECE) {
      int to = Math.min(numbers.length, from + PIECE);
      lines(account, known, Arrays.copyOfRange(numbers, from, to)).forEach(reader);
    }
  }

  private int[] select(AccountDocument account, HistoryFigures known, DealFilter filter) {
    var zone = known.rule().zone();
    return new DealSelection(
            known.index(),
            filter,
            filter.fromClock(zone::wallClock),
            filter.toClock(zone::wallClock),
            mentioned(account, known.index(), filter.q()))
        .numbers();
  }

  private IntPredicate mentioned(
      AccountDocument account, DealIndex index, Optional<String> searched) {
    String text = searched.orElse("").strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return _ -> true;
    }
    Set<Long> tickets = new HashSet<>();
    store
        .deals()
        .scan(
            account.number(),
            account.number(),
            deal -> {
              if (mentions(deal, text)) {
                tickets.add(deal.ticket());
              }
            });
    return number -> tickets.contains(index.ticket(number));
  }

  private static boolean mentions(StoredDeal deal, String text) {
    return Long.toString(deal.ticket()).contains(text)
        || mentions(deal.orderTicket(), text)
        || deal.comment().toLowerCase(Locale.ROOT).contains(text)
        || deal.symbol().orElse("").toLowerCase(Locale.ROOT).contains(text);
  }

  private static boolean mentions(OptionalLong ticket, String text) {
    return ticket.isPresent() && Long.toString(ticket.getAsLong()).contains(text);
  }

  private static int[] sorted(DealIndex index, int[] numbers, Sort sort) {
    Comparator<Integer> order =
        switch (sort.field()) {
          case "ticket" -> Comparator.comparingLong(index::ticket);
          case "net" -> Comparator.comparingLong(index::net);
          case "symbol" -> Comparator.comparing(index::symbol);
          default -> Comparator.naturalOrder();
        };
    Comparator<Integer> whole = order.thenComparing(Comparator.naturalOrder());
    return IntStream.of(numbers)
        .boxed()
        .sorted(
            switch (sort.direction()) {
              case ASC -> whole;
              case DESC -> whole.reversed();
            })
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int following(DealIndex index, int[] numbers, String cursor) {
    for (int i = 0; i < numbers.length; i++) {
      if (Long.toString(index.ticket(numbers[i])).equals(cursor)) {
        return i + 1;
      }
    }
    throw new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list.");
  }

  private List<DealLine> lines(AccountDocument account, HistoryFigures known, int[] numbers) {
    Map<Long, StoredDeal> stored = stored(account, known.index(), numbers);
    return IntStream.of(numbers)
        .mapToObj(number -> line(account, known, number, stored))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<DealLine> line(
      AccountDocument account, HistoryFigures known, int number, Map<Long, StoredDeal> stored) {
    return Optional.ofNullable(stored.get(known.index().ticket(number)))
        .map(
            kept -> {
              Deal deal = kept.in(account, known.rule().zone());
              return new DealLine(
                  deal, known.index().balanceAfter(number), known.classifier().classify(deal));
            });
  }

  /** Reads deals that lie close together in one go, and others one by one. */
  private Map<Long, StoredDeal> stored(AccountDocument account, DealIndex index, int[] numbers) {
    Map<Long, StoredDeal> found = HashMap.newHashMap(numbers.length);
    if (numbers.length == 0) {
      return found;
    }
    int lowest = IntStream.of(numbers).min().getAsInt();
    int highest = IntStream.of(numbers).max().getAsInt();
    if (highest - lowest < 2 * numbers.length) {
      readRange(account, index.clock(lowest), index.clock(highest), found);
    } else {
      for (int number : numbers) {
        store
            .deals()
            .get(account.number(), index.ticket(number))
            .ifPresent(deal -> found.put(deal.ticket(), deal));
      }
    }
    return found;
  }

  private void readRange(AccountDocument account, long from, long to, Map<Long, StoredDeal> found) {
    Optional<String> cursor = Optional.empty();
    do {
      var page =
          store.deals(
              account.number(),
              Math.min(from, to),
              Math.max(from, to) + 1,
              SortOrder.ASCENDING,
              cursor,
              PIECE);
      page.items().forEach(deal -> found.put(deal.ticket(), deal));
      cursor = page.next();
    } while (cursor.isPresent());
  }
}
