package io.fidus.platform.trading.internal.accounts;

import io.fidus.platform.trading.internal.figures.HistoryFigures;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * The few computed figures that a list of accounts shows. They are derived: stored only so that a
 * start needs not read every deal, and computed anew when the history has changed.
 *
 * @param historyVersion the version of the history they were computed from
 * @param zone the rule that instants were derived with
 * @param conflicting whether two sources tell a deal differently
 */
public record AccountBrief(
    long account,
    long historyVersion,
    String zone,
    BigDecimal netProfit,
    int deals,
    Optional<Instant> firstDeal,
    Optional<Instant> lastDeal,
    ReconciliationStatus reconciliation,
    boolean conflicting) {

  static AccountBrief of(long account, HistoryFigures figures) {
    return new AccountBrief(
        account,
        figures.historyVersion(),
        figures.rule().zone().toString(),
        figures.summary().netProfit().amount(),
        figures.summary().deals(),
        figures.summary().firstDeal(),
        figures.summary().lastDeal(),
        figures.status(),
        !figures.conflicts().isEmpty());
  }
}
