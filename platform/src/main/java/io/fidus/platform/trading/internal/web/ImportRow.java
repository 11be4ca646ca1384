package io.fidus.platform.trading.internal.web;

import io.fidus.engine.Absence;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.FigureView;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.platform.trading.internal.storage.ImportEntry;
import io.fidus.platform.trading.internal.storage.ImportEntry.Taken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One attempt to import a file. What was taken from it is absent when it was refused.
 *
 * @param by who imported it
 * @param format the platform that wrote the file, and the kind of file
 * @param dealsAdded deals that were new
 * @param dealsKnown deals that were known with the same content
 * @param dealsDiffering deals that were known with other content and were kept as they were
 * @param positionsOpen open positions that the file lists
 * @param complete whether the file has the account's whole history
 * @param missingOpening the balance before the file's first deal, zero when it is complete
 * @param reconciliation how the account stands now
 * @param asOf the last instant that the file knows
 */
record ImportRow(
    String id,
    Instant at,
    String by,
    ImportEntry.Channel channel,
    String fileName,
    long fileBytes,
    Status status,
    Optional<String> accountId,
    Optional<String> server,
    Optional<String> login,
    Optional<String> format,
    Optional<Layout> layout,
    Optional<Long> dealsAdded,
    Optional<Long> dealsKnown,
    Optional<Long> dealsDiffering,
    Optional<Long> ordersAdded,
    Optional<Integer> positionsOpen,
    Optional<Boolean> complete,
    FigureView missingOpening,
    Optional<ReconciliationStatus> reconciliation,
    Optional<Instant> asOf,
    long elapsedMillis,
    List<NoteRow> notes,
    Optional<ProblemRow> problem) {

  /** What became of a file. */
  enum Status {
    IMPORTED,
    NOTHING_NEW,
    REFUSED
  }

  /** Something to know about an import. */
  record NoteRow(String code, String detail) {}

  /** Why a file was refused. */
  record ProblemRow(String code, String detail, String action) {}

  /**
   * The row of an import.
   *
   * @param reconciliation how an account stands now
   */
  static ImportRow of(
      ImportEntry entry, Function<Long, Optional<ReconciliationStatus>> reconciliation) {
    Optional<Taken> taken = entry.taken();
    return new ImportRow(
        entry.id(),
        entry.at(),
        entry.by(),
        entry.channel(),
        entry.fileName(),
        entry.fileBytes(),
        taken.map(ImportRow::status).orElse(Status.REFUSED),
        entry.account().map(number -> Long.toString(number)),
        taken.map(Taken::server),
        taken.map(Taken::login).map(login -> Long.toString(login)),
        taken.map(ImportRow::format),
        taken.map(Taken::layout),
        taken.map(Taken::dealsAdded),
        taken.map(Taken::dealsKnown),
        taken.map(Taken::dealsDiffering),
        taken.map(Taken::ordersAdded),
        taken.map(Taken::positionsOpen),
        taken.map(file -> file.missingOpening().isEmpty()),
        missingOpening(taken),
        entry.account().flatMap(reconciliation),
        taken.map(file -> ServerZone.parse(file.zone()).toInstant(file.asOf())),
        entry.elapsedMillis(),
        taken.map(Taken::notes).orElse(List.of()).stream()
            .map(note -> new NoteRow(note.code(), note.detail()))
            .toList(),
        entry
            .problem()
            .map(problem -> new ProblemRow(problem.code(), problem.detail(), problem.action())));
  }

  private static Status status(Taken taken) {
    return taken.changed() ? Status.IMPORTED : Status.NOTHING_NEW;
  }

  private static String format(Taken taken) {
    String platform = taken.layout().name().substring(0, taken.layout().name().indexOf('_'));
    return platform
        + switch (taken.container()) {
          case HTML -> "_HTML";
          case XLSX -> "_XLSX";
        };
  }

  private static FigureView missingOpening(Optional<Taken> taken) {
    return taken
        .map(file -> FigureView.of(amount(file)))
        .orElse(new FigureView.AbsentFigure(Absence.NOT_OBTAINED));
  }

  private static Money amount(Taken file) {
    CurrencyUnit currency = new CurrencyUnit(file.currency(), file.currencyDigits());
    return Money.of(file.missingOpening().orElse(BigDecimal.ZERO), currency);
  }
}
