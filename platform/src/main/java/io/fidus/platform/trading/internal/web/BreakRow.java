package io.fidus.platform.trading.internal.web;

import io.fidus.engine.Absence;
import io.fidus.engine.money.Money;
import io.fidus.platform.api.FigureView;
import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.BreakDocument;
import io.fidus.platform.trading.internal.storage.BreakDocument.Acknowledgement;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that does not agree on an account.
 *
 * @param subject what it is about within its kind, for example a ticket; empty for the account
 * @param difference the amount; absent where the break is not about one
 * @param closedAt when it agreed again
 * @param acknowledgedBy who has seen it
 */
record BreakRow(
    String id,
    AccountName account,
    BreakKind kind,
    String subject,
    String detail,
    FigureView difference,
    Instant openedAt,
    Optional<Instant> closedAt,
    Optional<String> acknowledgedBy,
    Optional<Instant> acknowledgedAt,
    Optional<String> acknowledgementReason) {

  static BreakRow of(Versioned<BreakDocument> read, AccountDocument account) {
    BreakDocument found = read.document();
    return new BreakRow(
        found.id(),
        AccountName.of(account),
        found.kind(),
        found.subject(),
        found.detail(),
        found
            .difference()
            .map(amount -> FigureView.of(Money.of(amount, account.currencyUnit())))
            .orElseGet(() -> new FigureView.AbsentFigure(Absence.NOT_PROVIDED)),
        found.openedAt(),
        found.closedAt(),
        found.acknowledgement().map(Acknowledgement::by),
        found.acknowledgement().map(Acknowledgement::at),
        found.acknowledgement().map(Acknowledgement::reason));
  }
}
