package io.fidus.metatrader.simulator.treasury;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.Money;
import java.time.Instant;

/** Something that moves cash on an account, once or every month, after its scenario's start. */
public sealed interface CashRule {

  /** One movement of cash at one instant. */
  record Once(Instant at, DealType type, Money amount, String comment) implements CashRule {}

  /** One transfer to another account of the same server and currency. */
  record Transfer(Instant at, AccountIdentity to, Money amount) implements CashRule {}

  /** The same movement of cash on a day of each month. */
  record EveryMonth(int day, DealType type, Money amount, String comment) implements CashRule {}

  /**
   * Transfers a share of the profit that has not been separated yet, if there is any and the
   * account has twice that much free margin.
   *
   * @param to the account that holds extracted profit
   * @param sharePerMille thousandths of the profit
   */
  record SeparateProfit(int day, AccountIdentity to, int sharePerMille) implements CashRule {}

  /**
   * What the broker pays back for the lots opened in the 30 days before.
   *
   * @param from the account whose lots are counted
   * @param minorUnitsPerLot of the receiving account's currency
   * @param type how the broker books it
   */
  record Rebate(int day, AccountIdentity from, long minorUnitsPerLot, DealType type)
      implements CashRule {}

  /** Interest on a positive balance. */
  record Interest(int day, int yearlyPerMille) implements CashRule {}

  /** When the rule applies next; {@link Instant#MAX} when never again. */
  default Instant next(Instant after) {
    return switch (this) {
      case Once once -> once.at().isAfter(after) ? once.at() : Instant.MAX;
      case Transfer transfer -> transfer.at().isAfter(after) ? transfer.at() : Instant.MAX;
      case EveryMonth monthly -> Months.next(monthly.day(), after);
      case SeparateProfit monthly -> Months.next(monthly.day(), after);
      case Rebate monthly -> Months.next(monthly.day(), after);
      case Interest monthly -> Months.next(monthly.day(), after);
    };
  }
}
