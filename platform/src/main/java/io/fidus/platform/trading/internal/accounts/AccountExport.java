package io.fidus.platform.trading.internal.accounts;

import io.fidus.engine.Known;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.Money;
import io.fidus.platform.api.Sort;
import io.fidus.platform.reporting.Cell;
import io.fidus.platform.reporting.TableFormat;
import io.fidus.platform.reporting.TableWriter;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The list of accounts as a file. A figure that is unknown is a blank cell, never a zero. */
public final class AccountExport {
  private static final List<String> HEADERS =
      List.of(
          "server",
          "login",
          "company",
          "platform",
          "trade mode",
          "margin mode",
          "currency",
          "leverage",
          "balance",
          "credit",
          "equity",
          "floating",
          "net profit",
          "deals",
          "last deal",
          "reconciliation",
          "source",
          "observed");

  private final AccountsReadModel accounts;

  public AccountExport(AccountsReadModel accounts) {
    this.accounts = accounts;
  }

  /** Writes the accounts that the filter accepts, in the list's order. */
  public void write(AccountFilter filter, Sort sort, TableFormat format, OutputStream output)
      throws IOException {
    List<AccountEntry> shown = accounts.matching(filter, sort);
    String title = shown.stream().anyMatch(AccountExport::isSimulated) ? "SIMULATED" : "Accounts";
    try (TableWriter table = format.open(output, title, HEADERS)) {
      for (AccountEntry entry : shown) {
        table.row(cells(entry));
      }
    }
  }

  /** Whether a figure of the list comes from a simulator; its name and its sheet must say so. */
  public boolean holdsSimulated(AccountFilter filter) {
    return accounts.matching(filter, AccountSort.USUAL).stream()
        .anyMatch(AccountExport::isSimulated);
  }

  private static boolean isSimulated(AccountEntry entry) {
    return entry.source() == Source.SIMULATED;
  }

  private static List<Cell> cells(AccountEntry entry) {
    AccountDocument account = entry.account();
    return List.of(
        Cell.text(account.server()),
        Cell.text(Long.toString(account.login())),
        Cell.text(account.company().orElse("")),
        Cell.text(account.platform().name()),
        Cell.text(account.tradeMode().name()),
        Cell.text(account.marginMode().name()),
        Cell.text(account.currency()),
        whole(account.leverage()),
        amount(entry.figures().balance()),
        amount(entry.figures().credit()),
        amount(entry.figures().equity()),
        amount(entry.figures().floating()),
        amount(entry.netProfit()),
        whole(entry.brief().map(AccountBrief::deals)),
        entry.lastDeal().<Cell>map(Cell.Moment::new).orElse(Cell.BLANK),
        Cell.text(entry.reconciliation().name()),
        Cell.text(entry.source().name()),
        entry
            .provenance()
            .map(Provenance::observedAt)
            .<Cell>map(Cell.Moment::new)
            .orElse(Cell.BLANK));
  }

  private static Cell whole(Optional<Integer> number) {
    return number.map(BigDecimal::valueOf).<Cell>map(Cell.Quantity::new).orElse(Cell.BLANK);
  }

  private static Cell amount(Known<Money> amount) {
    return amount.asOptional().map(Money::amount).<Cell>map(Cell.Quantity::new).orElse(Cell.BLANK);
  }
}
