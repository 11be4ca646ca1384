package io.fidus.metatrader.feed;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.HistoryTotals;
import java.math.BigDecimal;

/**
 * {@link HistoryTotals} on the wire.
 *
 * @param last ticket of the last deal in the order in which they were sent; 0 when there is none
 * @param deals how many deals there are
 * @param sum profit + swap + commission + fee over all of them, with the currency's digits
 * @param currency the account's currency
 */
public record FeedTotals(long last, long deals, BigDecimal sum, CurrencyUnit currency) {

  public static FeedTotals of(HistoryTotals totals) {
    return new FeedTotals(
        totals.last(), totals.deals(), totals.sum().amount(), totals.sum().currency());
  }

  /**
   * The totals themselves.
   *
   * @throws ArithmeticException when the sum has more digits than the currency
   */
  public HistoryTotals totals() {
    return new HistoryTotals(last, deals, Money.of(sum, currency));
  }
}
