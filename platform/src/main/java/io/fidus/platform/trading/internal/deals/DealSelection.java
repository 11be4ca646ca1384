package io.fidus.platform.trading.internal.deals;

import io.fidus.engine.explain.DealQuery;
import io.fidus.engine.explain.DealQuery.NetSign;
import io.fidus.platform.trading.internal.figures.DealIndex;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Picks deals from an index. */
final class DealSelection {
  private final DealIndex index;
  private final DealQuery query;
  private final DealFilter filter;
  private final long from;
  private final long to;
  private final IntPredicate mentioned;

  /**
   * A selection.
   *
   * @param from the first broker clock
   * @param to the broker clock before which the last deal lies
   * @param mentioned whether a deal mentions the text that is searched for
   */
  DealSelection(DealIndex index, DealFilter filter, long from, long to, IntPredicate mentioned) {
    this.index = index;
    this.query = filter.query();
    this.filter = filter;
    this.from = from;
    this.to = to;
    this.mentioned = mentioned;
  }

  /** The numbers of the selected deals in chronological order. */
  int[] numbers() {
    int first = query.firstTicket().isEmpty() ? 0 : number(query.firstTicket(), index.size());
    int last = number(query.lastTicket(), index.size() - 1);
    return IntStream.rangeClosed(first, last).filter(this::accepts).toArray();
  }

  private int number(OptionalLong ticket, int otherwise) {
    return ticket.isEmpty()
        ? otherwise
        : IntStream.range(0, index.size())
            .filter(deal -> index.ticket(deal) == ticket.getAsLong())
            .findFirst()
            .orElse(otherwise);
  }

  private boolean accepts(int deal) {
    return isOneOf(query.types(), index.type(deal))
        && isOneOf(query.entries(), index.entry(deal))
        && hasSign(query.net(), index.net(deal))
        && filter.symbol().map(index.symbol(deal)::equals).orElse(true)
        && index.clock(deal) >= from
        && index.clock(deal) < to
        && mentioned.test(deal);
  }

  private static <E> boolean isOneOf(Set<E> wanted, E value) {
    return wanted.contains(value);
  }

  private static boolean hasSign(NetSign sign, long net) {
    return switch (sign) {
      case ANY -> true;
      case POSITIVE -> net > 0;
      case NOT_NEGATIVE -> net >= 0;
      case NEGATIVE -> net < 0;
    };
  }
}
