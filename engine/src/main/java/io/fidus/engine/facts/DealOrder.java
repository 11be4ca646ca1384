package io.fidus.engine.facts;

import java.util.Comparator;
import java.util.List;

/**
 * The one order in which deals are summed: by instant, and within an instant by ticket, which a
 * trade server hands out in the order of execution.
 */
public final class DealOrder {
  public static final Comparator<Deal> CHRONOLOGICAL =
      Comparator.comparing(Deal::time).thenComparingLong(Deal::ticket);

  private DealOrder() {}

  /** The deals in chronological order; the very list when it already is. */
  public static List<Deal> chronological(List<Deal> deals) {
    return isChronological(deals) ? deals : deals.stream().sorted(CHRONOLOGICAL).toList();
  }

  private static boolean isChronological(List<Deal> deals) {
    Deal previous = null;
    for (Deal deal : deals) {
      if (previous != null && CHRONOLOGICAL.compare(previous, deal) > 0) {
        return false;
      }
      previous = deal;
    }
    return true;
  }
}
