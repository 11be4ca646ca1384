package io.fidus.metatrader.statement;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Position;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Completeness.Complete;
import io.fidus.metatrader.statement.Completeness.StartsMidLife;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.util.List;

/** Whether a MetaTrader 4 statement agrees with itself, to the minor unit. */
final class Mt4Checks {

  /**
   * What the statement prints under its tables and in its summary.
   *
   * @param closedSums commission, taxes, swap and profit of the closed trades
   * @param closedUnderTable their sum
   * @param openSums the same of the open trades
   * @param openUnderTable their sum
   */
  record Printed(
      List<Money> closedSums,
      Money closedUnderTable,
      List<Money> openSums,
      Money openUnderTable,
      Money deposits,
      Money credit,
      Money closed,
      Money floating,
      Money margin,
      Money balance,
      Money equity,
      Money freeMargin) {}

  private Mt4Checks() {}

  static Completeness completeness(Mt4Tables tables, Printed printed) {
    Money zero = Money.zero(printed.balance().currency());
    Money commission = zero;
    Money taxes = zero;
    Money swap = zero;
    Money profit = zero;
    Money deposits = zero;
    Money credits = zero;
    for (Deal deal : tables.deals()) {
      if (deal.type().isTrade()) {
        commission = commission.plus(deal.commission());
        taxes = taxes.plus(deal.fee());
        swap = swap.plus(deal.swap());
        profit = profit.plus(deal.profit());
      } else if (deal.type() == DealType.CREDIT) {
        credits = credits.plus(deal.profit());
      } else {
        deposits = deposits.plus(deal.profit());
      }
    }
    requireTrades("closed", printed.closedSums(), List.of(commission, taxes, swap, profit));
    Money closed = commission.plus(taxes).plus(swap).plus(profit);
    Mt5Checks.requireEqual("The closed profit", printed.closed(), "the closed trades", closed);
    Mt5Checks.requireEqual(
        "The closed profit under the table", printed.closedUnderTable(), "the trades", closed);
    requireDeposits(printed.deposits(), deposits, credits);
    requireFloating(tables, printed);
    Money opening =
        printed.balance().plus(printed.credit()).minus(closed).minus(deposits).minus(credits);
    return opening.isZero() ? new Complete() : new StartsMidLife(opening);
  }

  /** Credit may be counted among the deposits or apart. */
  private static void requireDeposits(Money printed, Money deposits, Money credits) {
    if (!printed.equals(deposits.plus(credits))) {
      Mt5Checks.requireEqual("Deposits and withdrawals", printed, "the balance rows", deposits);
    }
  }

  private static void requireFloating(Mt4Tables tables, Printed printed) {
    Money floating = Money.zero(printed.floating().currency());
    Money swap = floating;
    for (Position position : tables.positions()) {
      floating = floating.plus(position.profit()).plus(position.swap());
      swap = swap.plus(position.swap());
    }
    Mt5Checks.requireEqual("The floating profit", printed.floating(), "the open trades", floating);
    Mt5Checks.requireEqual(
        "The floating profit under the table", printed.openUnderTable(), "the trades", floating);
    Mt5Checks.requireEqual("The swap of the open trades", printed.openSums().get(2), "them", swap);
    Mt5Checks.requireEqual(
        "The equity",
        printed.equity(),
        "balance, credit and floating profit",
        printed.balance().plus(printed.credit()).plus(printed.floating()));
  }

  private static void requireTrades(String which, List<Money> printed, List<Money> computed) {
    if (!printed.equals(computed)) {
      throw new StatementRefusal(
          Code.INCONSISTENT,
          "Commission, taxes, swap and profit of the "
              + which
              + " trades are printed as "
              + printed
              + ", the trades add up to "
              + computed);
    }
  }
}
