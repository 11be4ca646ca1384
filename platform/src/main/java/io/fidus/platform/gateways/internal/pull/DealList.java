package io.fidus.platform.gateways.internal.pull;

import io.fidus.engine.facts.Deal;
import java.util.Comparator;
import java.util.List;

/**
 * The deals that a source gives of an account, oldest first.
 *
 * @param complete whether the source says that it has no others
 * @param isAnswer whether the source could say anything; if not, it is asked again in the next
 *     round
 */
public record DealList(List<Deal> deals, boolean complete, boolean isAnswer) {
  private static final Comparator<Deal> ORDER =
      Comparator.comparing(Deal::brokerTime).thenComparingLong(Deal::ticket);

  public DealList {
    deals = deals.stream().sorted(ORDER).distinct().toList();
  }

  /** The source cannot say now. */
  public static DealList notYet() {
    return new DealList(List.of(), false, false);
  }

  /** The place of a ticket; -1 when it is not there. */
  int placeOf(long ticket) {
    for (int i = deals.size() - 1; i >= 0; i--) {
      if (deals.get(i).ticket() == ticket) {
        return i;
      }
    }
    return -1;
  }
}
