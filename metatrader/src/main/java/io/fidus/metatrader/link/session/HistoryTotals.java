package io.fidus.metatrader.link.session;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;

/**
 * The history of an account's deals in three figures that two ends can compare.
 *
 * @param last ticket of the last deal in the order in which the terminal sends them; 0 when there
 *     is none
 * @param deals how many deals there are
 * @param sum profit + swap + commission + fee over all of them
 */
public record HistoryTotals(long last, long deals, Money sum) {

  /** A history without deals. */
  public static HistoryTotals none(CurrencyUnit currency) {
    return new HistoryTotals(0, 0, Money.zero(currency));
  }
}
