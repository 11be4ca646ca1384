package io.fidus.metatrader.link.session;

import io.fidus.engine.money.Money;

/**
 * An account's figures as its terminal shows them.
 *
 * @param balance money from closed deals, without credit
 * @param credit money lent by the broker
 * @param floating profit of open positions, swap included
 * @param equity balance + credit + floating
 * @param margin margin in use
 * @param freeMargin equity less margin
 * @param tradeAllowed whether the server lets this login trade
 */
public record AccountValues(
    Money balance,
    Money credit,
    Money floating,
    Money equity,
    Money margin,
    Money freeMargin,
    boolean tradeAllowed) {

  /** Whether something differs that does not change with every tick of a price. */
  boolean isNewsAfter(AccountValues before) {
    return !balance.equals(before.balance)
        || !credit.equals(before.credit)
        || !margin.equals(before.margin)
        || tradeAllowed != before.tradeAllowed;
  }
}
