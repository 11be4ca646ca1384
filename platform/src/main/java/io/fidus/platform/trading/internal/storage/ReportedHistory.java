package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.HistoryTotals;

/**
 * How far a connected source has handed over the history of an account, in the order of that
 * source: what cannot be derived from the deals, which have no such order. It is written in the
 * transaction that stores the deals.
 *
 * @param last the ticket of the last deal, 0 when there is none
 * @param deals how many deals it handed over
 * @param sum profit + swap + commission + fee over them, in minor units
 * @param generation grows with every change, so that figures notice new deals
 */
public record ReportedHistory(long account, long last, long deals, long sum, long generation) {

  public static ReportedHistory none(long account) {
    return new ReportedHistory(account, 0, 0, 0, 0);
  }

  public String id() {
    return Long.toString(account);
  }

  /** This history followed by more deals, or begun anew when they follow nothing. */
  public ReportedHistory followedBy(long after, long newLast, long count, long net) {
    return after == 0
        ? new ReportedHistory(account, newLast, count, net, generation + 1)
        : new ReportedHistory(
            account, newLast, deals + count, Math.addExact(sum, net), generation + 1);
  }

  public HistoryTotals totals(CurrencyUnit currency) {
    return new HistoryTotals(last, deals, new Money(sum, currency));
  }
}
