package io.fidus.metatrader.statement;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.money.Money;

/**
 * The account's own figures as a statement prints them, or as a source reports them.
 *
 * @param balance money from closed deals, without credit
 * @param credit money lent by the broker
 * @param floating profit of open positions, swap included
 * @param equity balance + credit + floating
 * @param margin margin in use; zero means that none is in use
 * @param freeMargin equity less margin
 */
public record AccountFigures(
    Known<Money> balance,
    Known<Money> credit,
    Known<Money> floating,
    Known<Money> equity,
    Known<Money> margin,
    Known<Money> freeMargin) {

  /** The figures of an observation. */
  public static AccountFigures of(AccountObservation seen) {
    return new AccountFigures(
        seen.balance(),
        seen.credit(),
        seen.floating(),
        seen.equity(),
        seen.margin(),
        seen.freeMargin());
  }
}
