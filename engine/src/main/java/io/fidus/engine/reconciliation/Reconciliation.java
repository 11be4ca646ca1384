package io.fidus.engine.reconciliation;

import io.fidus.engine.Absence;
import io.fidus.engine.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the deals of an account explain what it holds. */
public sealed interface Reconciliation {

  /**
   * What was compared.
   *
   * @param sumOfDeals profit + swap + commission + fee of all deals
   * @param expected what the account holds: balance + credit, or the balance alone where no deal
   *     moved credit
   * @param deals how many deals
   * @param firstDeal the instant of the first
   * @param lastDeal the instant of the last
   */
  record Comparison(
      Money sumOfDeals, Money expected, int deals, Instant firstDeal, Instant lastDeal) {}

  /** The deals are the whole history and explain the balance to the minor unit. */
  record Reconciled(Comparison comparison) implements Reconciliation {}

  /**
   * The history starts after the account was opened; with the missing amount it explains the
   * balance.
   *
   * @param comparison what was compared
   * @param missingOpening what the account held before the first deal, never zero
   */
  record Incomplete(Comparison comparison, Money missingOpening) implements Reconciliation {}

  /**
   * The deals do not explain the balance.
   *
   * @param comparison what was compared
   * @param missingOpening what the account held before the first deal; zero for a whole history
   * @param difference what the account holds beyond the opening amount and the sum of the deals,
   *     never zero; negative when it holds less
   * @param firstDifference the first instant at which the source's own balance column disagrees
   *     with the running sum; empty when there is no column or it agrees throughout
   * @param suspects deals to look at first, at most {@link Reconciler#MOST_SUSPECTS}
   */
  record Break(
      Comparison comparison,
      Money missingOpening,
      Money difference,
      Optional<Instant> firstDifference,
      List<Suspect> suspects)
      implements Reconciliation {
    public Break {
      suspects = List.copyOf(suspects);
    }
  }

  /** There was nothing to compare, for the stated reason. */
  record NotChecked(Absence reason) implements Reconciliation {}
}
