package io.fidus.platform.trading.internal.web;

import io.fidus.metatrader.statement.AccountFigures;
import io.fidus.platform.api.FigureView;
import io.fidus.platform.trading.QuarantineReason;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.QuarantineDocument;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.Decision;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.Offered;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.QuarantineState;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * Observations of an account that are not believed.
 *
 * @param times how many there were
 * @param observedAt when the latest of them says that it was true
 * @param values what it says; null when the source offered no figures
 * @param version to be sent as If-Match with a decision
 */
record QuarantineRow(
    String id,
    AccountName account,
    QuarantineReason reason,
    String detail,
    Instant firstAt,
    Instant lastAt,
    long times,
    Optional<Instant> observedAt,
    Optional<QuarantinedFigures> values,
    String gateway,
    QuarantineState state,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> decisionReason,
    long version) {

  /** Figures that are shown and not used. */
  record QuarantinedFigures(
      FigureView balance,
      FigureView credit,
      FigureView floating,
      FigureView equity,
      FigureView margin,
      FigureView freeMargin) {
    private static QuarantinedFigures of(AccountFigures figures) {
      return new QuarantinedFigures(
          FigureView.of(figures.balance()),
          FigureView.of(figures.credit()),
          FigureView.of(figures.floating()),
          FigureView.of(figures.equity()),
          FigureView.of(figures.margin()),
          FigureView.of(figures.freeMargin()));
    }
  }

  static QuarantineRow of(Versioned<QuarantineDocument> read, AccountDocument account) {
    QuarantineDocument kept = read.document();
    return new QuarantineRow(
        kept.id(),
        AccountName.of(account),
        kept.reason(),
        kept.detail(),
        kept.firstAt(),
        kept.lastAt(),
        kept.times(),
        kept.offered().map(Offered::observedAt),
        kept.offered()
            .map(offered -> QuarantinedFigures.of(offered.figures().in(account.currencyUnit()))),
        kept.gateway(),
        kept.state(),
        kept.decision().map(Decision::by),
        kept.decision().map(Decision::at),
        kept.decision().map(Decision::reason),
        read.version());
  }
}
