package io.fidus.metatrader.statement;

import io.fidus.engine.Known;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Position;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Completeness.Complete;
import io.fidus.metatrader.statement.Completeness.StartsMidLife;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.util.List;
import java.util.function.Function;

/** Whether a MetaTrader 5 report agrees with itself, to the minor unit. */
final class Mt5Checks {

  /** The account block as it is printed. */
  record Printed(
      Money balance, Money credit, Money floating, Money equity, Money margin, Money freeMargin) {}

  private Mt5Checks() {}

  /**
   * The account's figures. Equity is balance + credit + floating; the reports of 2016 print the
   * floating profit without swap, so it is taken from the other three.
   */
  static AccountFigures figures(Printed printed, List<Position> positions, AccountLine account) {
    Money floating = printed.equity().minus(printed.balance()).minus(printed.credit());
    Money profit = Money.zero(floating.currency());
    Money swap = profit;
    for (Position position : positions) {
      profit = profit.plus(position.profit());
      swap = swap.plus(position.swap());
    }
    boolean holdsAssets = account.marginMode() == MarginMode.EXCHANGE;
    if (!holdsAssets) {
      requireEqual("The floating profit", floating, "the open positions", profit.plus(swap));
      if (!printed.floating().equals(floating) && !printed.floating().equals(profit)) {
        requireEqual(
            "The printed floating profit", printed.floating(), "equity less balance", floating);
      }
    }
    return new AccountFigures(
        Known.of(printed.balance()),
        Known.of(printed.credit()),
        Known.of(holdsAssets ? printed.floating() : floating),
        Known.of(printed.equity()),
        Known.of(printed.margin()),
        Known.of(printed.freeMargin()));
  }

  /**
   * Follows the Balance column from deal to deal up to the printed balance.
   *
   * @param totals sums printed under the deals: commission, fee where there is one, swap, profit,
   *     balance
   */
  static Completeness deals(
      List<Deal> deals, List<Money> balances, List<Money> totals, AccountFigures figures) {
    Money held = known(figures.balance()).plus(known(figures.credit()));
    if (deals.isEmpty()) {
      return completeness(held);
    }
    if (totals.isEmpty()) {
      throw new StatementRefusal(Code.STATEMENT_CUT, "The sums under the deals are missing");
    }
    Money opening = balances.getFirst().minus(deals.getFirst().net());
    Money running = opening;
    for (int i = 0; i < deals.size(); i++) {
      running = running.plus(deals.get(i).net());
      requireEqual(
          "The balance printed beside deal " + deals.get(i).ticket(),
          balances.get(i),
          "the balance before it and the deal",
          running);
    }
    requireEqual("The balance with credit", held, "the balance after the last deal", running);
    requireTotals(deals, totals);
    return completeness(opening);
  }

  private static void requireTotals(List<Deal> deals, List<Money> totals) {
    requireEqual(
        "The printed sum of commissions",
        totals.getFirst(),
        "the deals",
        sum(deals, Deal::commission));
    int swap = totals.size() - 3;
    requireEqual("The printed sum of swaps", totals.get(swap), "the deals", sum(deals, Deal::swap));
    if (swap == 2) {
      requireEqual("The printed sum of fees", totals.get(1), "the deals", sum(deals, Deal::fee));
    }
  }

  private static Completeness completeness(Money opening) {
    return opening.isZero() ? new Complete() : new StartsMidLife(opening);
  }

  private static Money sum(List<Deal> deals, Function<Deal, Money> part) {
    Money total = Money.zero(part.apply(deals.getFirst()).currency());
    for (Deal deal : deals) {
      total = total.plus(part.apply(deal));
    }
    return total;
  }

  static void requireEqual(String what, Money printed, String other, Money computed) {
    if (!printed.equals(computed)) {
      throw new StatementRefusal(
          Code.INCONSISTENT, what + " is " + printed + ", by " + other + " it is " + computed);
    }
  }

  private static Money known(Known<Money> figure) {
    return figure.asOptional().orElseThrow();
  }
}
