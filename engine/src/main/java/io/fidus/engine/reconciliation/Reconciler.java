package io.fidus.engine.reconciliation;

import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealOrder;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.Money;
import io.fidus.engine.reconciliation.Reconciliation.Break;
import io.fidus.engine.reconciliation.Reconciliation.Comparison;
import io.fidus.engine.reconciliation.Reconciliation.Incomplete;
import io.fidus.engine.reconciliation.Reconciliation.NotChecked;
import io.fidus.engine.reconciliation.Reconciliation.Reconciled;
import io.fidus.engine.reconciliation.Suspect.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the sum of an account's deals with what the account holds. */
public final class Reconciler {
  /** How many suspects a break names. */
  public static final int MOST_SUSPECTS = 20;

  private Reconciler() {}

  /**
   * Reconciles one account.
   *
   * @param deals all known deals of the account, each once, in any order
   * @param openingBalance what the account held, credit included, before the first of them: zero
   *     for a complete history
   * @param balance the account's balance as its source reports it
   * @param credit the account's credit as its source reports it; it counts only where some deal
   *     moved credit, for otherwise the deals cannot explain it
   * @param column the balance that the source gives after each deal, to find where a break began
   * @throws io.fidus.engine.money.CurrencyMismatchException when the amounts differ in currency
   */
  public static Reconciliation reconcile(
      List<Deal> deals,
      Money openingBalance,
      Known<Money> balance,
      Known<Money> credit,
      BalanceColumn column) {
    if (deals.isEmpty()) {
      return new NotChecked(Absence.NO_DEALS);
    }
    return switch (expected(deals, balance, credit)) {
      case Known.Unknown<Money>(Absence reason) -> new NotChecked(reason);
      case Known.Value<Money>(Money expected) ->
          compare(DealOrder.chronological(deals), openingBalance, expected, column);
    };
  }

  private static Known<Money> expected(
      List<Deal> deals, Known<Money> balance, Known<Money> credit) {
    boolean movesCredit = deals.stream().anyMatch(deal -> deal.type() == DealType.CREDIT);
    if (!movesCredit) {
      return balance;
    }
    return switch (balance) {
      case Known.Unknown<Money> unknown -> unknown;
      case Known.Value<Money>(Money amount) -> credit.map(amount::plus);
    };
  }

  private static Reconciliation compare(
      List<Deal> ordered, Money openingBalance, Money expected, BalanceColumn column) {
    Money sum = Money.zero(openingBalance.currency());
    for (Deal deal : ordered) {
      sum = sum.plus(deal.net());
    }
    Comparison comparison =
        new Comparison(
            sum, expected, ordered.size(), ordered.getFirst().time(), ordered.getLast().time());
    Money difference = expected.minus(openingBalance).minus(sum);
    if (!difference.isZero()) {
      Optional<Deal> disagreeing = firstDisagreeing(ordered, openingBalance, column);
      return new Break(
          comparison,
          openingBalance,
          difference,
          disagreeing.map(Deal::time),
          suspects(ordered, difference, disagreeing));
    }
    return openingBalance.isZero()
        ? new Reconciled(comparison)
        : new Incomplete(comparison, openingBalance);
  }

  private static Optional<Deal> firstDisagreeing(
      List<Deal> ordered, Money openingBalance, BalanceColumn column) {
    Money running = openingBalance;
    for (Deal deal : ordered) {
      running = running.plus(deal.net());
      Optional<Money> given = column.after(deal);
      if (given.isPresent() && !given.get().equals(running)) {
        return Optional.of(deal);
      }
    }
    return Optional.empty();
  }

  private static List<Suspect> suspects(
      List<Deal> ordered, Money difference, Optional<Deal> disagreeing) {
    List<Suspect> suspects = new ArrayList<>();
    disagreeing.ifPresent(deal -> suspects.add(suspect(deal, Reason.BALANCE_COLUMN_DISAGREES)));
    Money surplus = difference.negated();
    for (Deal deal : ordered) {
      if (suspects.size() == MOST_SUSPECTS) {
        break;
      }
      if (deal.net().equals(surplus)) {
        suspects.add(suspect(deal, Reason.NET_IS_THE_DIFFERENCE));
      } else if (deal.type() == DealType.UNCLASSIFIED) {
        suspects.add(suspect(deal, Reason.UNKNOWN_TYPE));
      }
    }
    return suspects;
  }

  private static Suspect suspect(Deal deal, Reason reason) {
    Instant time = deal.time();
    return new Suspect(deal.ticket(), time, reason);
  }
}
