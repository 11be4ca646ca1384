package io.fidus.metatrader.link.message;

/** A report about one account, which names that account so that it cannot be taken for another. */
public sealed interface AccountMessage
    permits AccountReport, PositionsReport, OrdersReport, DealsReport, TerminalReport {
  /** The account number that the terminal was logged in to when it wrote the report. */
  long login();

  /** When the report was true, on the terminal's own clock, in milliseconds. */
  long at();
}
