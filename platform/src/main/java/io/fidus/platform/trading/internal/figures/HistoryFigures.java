package io.fidus.platform.trading.internal.figures;

import io.fidus.engine.curve.AccountSummary;
import io.fidus.engine.curve.BalanceCurve;
import io.fidus.engine.flow.FlowClassifier;
import io.fidus.engine.flow.FlowSummary;
import io.fidus.engine.money.Money;
import io.fidus.engine.reconciliation.Reconciliation;
import io.fidus.engine.statistics.TerminalStatistics;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.storage.DealConflict;
import java.time.Instant;
import java.util.List;

/**
 * Everything computed from one version of an account's history.
 *
 * @param historyVersion the version
 * @param rule the rule that instants were derived with
 * @param conflicts deals that a later statement tells differently
 * @param computedAt when
 * @param classifier says what each movement of cash was; every figure of flows follows it
 * @param openingBalance the balance, credit included, before the first deal
 * @param curve the balance curve thinned to {@link #USUAL_POINTS}
 */
public record HistoryFigures(
    long historyVersion,
    ServerClocks.Rule rule,
    AccountSummary summary,
    TerminalStatistics statistics,
    Reconciliation reconciliation,
    List<DealConflict> conflicts,
    Instant computedAt,
    FlowClassifier classifier,
    FlowSummary flows,
    Money openingBalance,
    List<BalanceCurve.Point> curve,
    List<BalanceCurve.FlowMarker> flowMarkers,
    DealIndex index) {

  /** The points of a curve unless a caller asks for another number. */
  public static final int USUAL_POINTS = 1_000;

  public HistoryFigures {
    conflicts = List.copyOf(conflicts);
    curve = List.copyOf(curve);
    flowMarkers = List.copyOf(flowMarkers);
  }

  /** Whether the deals explain the balance, and agree with one another. */
  public ReconciliationStatus status() {
    if (!conflicts.isEmpty()) {
      return ReconciliationStatus.BREAK;
    }
    return switch (reconciliation) {
      case Reconciliation.Reconciled _ -> ReconciliationStatus.RECONCILED;
      case Reconciliation.Incomplete _ -> ReconciliationStatus.INCOMPLETE;
      case Reconciliation.Break _ -> ReconciliationStatus.BREAK;
      case Reconciliation.NotChecked _ -> ReconciliationStatus.NOT_CHECKED;
    };
  }
}
