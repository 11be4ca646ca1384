package io.fidus.platform.trading.internal.web;

import io.fidus.engine.Absence;
import io.fidus.engine.money.Money;
import io.fidus.engine.reconciliation.Reconciliation;
import io.fidus.engine.reconciliation.Reconciliation.Comparison;
import io.fidus.engine.reconciliation.Suspect;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.FigureView;
import io.fidus.platform.trading.LiveState.Explained;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.figures.HistoryFigures;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.platform.trading.internal.storage.BrokerClock;
import io.fidus.platform.trading.internal.storage.DealConflict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the deals of an account explain what it holds: what a connected source says now, or,
 * where that is older, what the newest statement says.
 *
 * @param sumOfDeals profit + swap + commission + fee of all deals
 * @param expected what the account holds: balance plus credit
 * @param difference what it holds beyond the opening amount and the sum of the deals
 * @param missingOpening what it held before the first known deal
 * @param checkedAt when it was compared
 * @param firstDifferenceAt where a break begins, when a statement's balance column shows it
 * @param suspects deals to look at first
 */
record ReconciliationView(
    ReconciliationStatus status,
    FigureView sumOfDeals,
    FigureView expected,
    FigureView difference,
    FigureView missingOpening,
    Instant checkedAt,
    int dealCount,
    Optional<Instant> firstDealAt,
    Optional<Instant> lastDealAt,
    Optional<Instant> firstDifferenceAt,
    List<SuspectRow> suspects) {

  /** A deal to look at; {@code DIFFERS} when a later statement tells it differently. */
  record SuspectRow(String ticket, Instant time, String reason) {}

  /** What the account's row says, with the amounts behind it. */
  static ReconciliationView of(AccountEntry entry, HistoryFigures figures) {
    return entry
        .compared()
        .map(compared -> live(entry, compared, figures))
        .orElseGet(() -> stated(figures));
  }

  private static ReconciliationView live(
      AccountEntry entry, Explained compared, HistoryFigures figures) {
    return new ReconciliationView(
        entry.reconciliation(),
        FigureView.of(compared.sumOfDeals()),
        FigureView.of(compared.expected()),
        FigureView.of(compared.difference()),
        FigureView.of(Money.zero(compared.expected().currency())),
        compared.at(),
        Math.toIntExact(compared.deals()),
        figures.summary().firstDeal(),
        figures.summary().lastDeal(),
        Optional.empty(),
        rows(figures, List.of()));
  }

  private static ReconciliationView stated(HistoryFigures figures) {
    Money none = Money.zero(figures.openingBalance().currency());
    return switch (figures.reconciliation()) {
      case Reconciliation.Reconciled(Comparison comparison) ->
          compared(figures, comparison, none, none, Optional.empty(), List.of());
      case Reconciliation.Incomplete(Comparison comparison, Money missing) ->
          compared(figures, comparison, none, missing, Optional.empty(), List.of());
      case Reconciliation.Break(
              Comparison comparison,
              Money missing,
              Money difference,
              Optional<Instant> first,
              List<Suspect> suspects) ->
          compared(figures, comparison, difference, missing, first, suspects);
      case Reconciliation.NotChecked(Absence reason) -> notChecked(figures, reason);
    };
  }

  private static ReconciliationView compared(
      HistoryFigures figures,
      Comparison comparison,
      Money difference,
      Money missingOpening,
      Optional<Instant> firstDifference,
      List<Suspect> suspects) {
    return new ReconciliationView(
        figures.status(),
        FigureView.of(comparison.sumOfDeals()),
        FigureView.of(comparison.expected()),
        FigureView.of(difference),
        FigureView.of(missingOpening),
        figures.computedAt(),
        comparison.deals(),
        Optional.of(comparison.firstDeal()),
        Optional.of(comparison.lastDeal()),
        firstDifference,
        rows(figures, suspects));
  }

  private static ReconciliationView notChecked(HistoryFigures figures, Absence reason) {
    FigureView absent = new FigureView.AbsentFigure(reason);
    return new ReconciliationView(
        figures.status(),
        absent,
        absent,
        absent,
        absent,
        figures.computedAt(),
        figures.summary().deals(),
        figures.summary().firstDeal(),
        figures.summary().lastDeal(),
        Optional.empty(),
        rows(figures, List.of()));
  }

  private static List<SuspectRow> rows(HistoryFigures figures, List<Suspect> suspects) {
    ServerZone zone = figures.rule().zone();
    return Stream.concat(
            figures.conflicts().stream().map(conflict -> row(conflict, zone)),
            suspects.stream()
                .map(
                    suspect ->
                        new SuspectRow(
                            Long.toString(suspect.ticket()),
                            suspect.time(),
                            suspect.reason().name())))
        .toList();
  }

  private static SuspectRow row(DealConflict conflict, ServerZone zone) {
    return new SuspectRow(
        Long.toString(conflict.ticket()),
        zone.toInstant(BrokerClock.wallClock(conflict.offered().clock())),
        "DIFFERS");
  }
}
