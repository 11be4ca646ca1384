package io.fidus.metatrader.statement;

import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a MetaTrader 5 report and tells by their shape what they are: header, tables,
 * account block, results. A row that fits nowhere makes the file unreadable; none is passed over.
 */
final class Mt5Report implements RowSink {
  private static final int FEWEST_HEADINGS = 9;
  private static final int HEADINGS_WITHOUT_FEE = 13;
  private static final int HEADINGS_WITH_FEE = 14;
  private static final int ROWS_OF_ACCOUNT_BLOCK = 4;

  private final Container container;
  private final ReadOptions options;
  private AccountLine accountLine = AccountLine.none();
  private boolean accountSeen;
  private Optional<String> company = Optional.empty();
  private Optional<LocalDateTime> reportedAt = Optional.empty();
  private @Nullable Mt5Tables tables;
  private @Nullable CellReader cells;
  private @Nullable AccountNaming account;
  private @Nullable Mt5Section section;
  private Mt5Section latestSection = Mt5Section.POSITIONS;
  private boolean underHeadings;
  private int headings;
  private int tablesBeforeDeals;
  private boolean withFee;
  private List<Money> dealTotals = List.of();
  private final List<List<PrintedCell>> accountBlock = new ArrayList<>();
  private final List<PrintedCell> results = new ArrayList<>();

  Mt5Report(Container container, ReadOptions options) {
    this.container = container;
    this.options = options;
  }

  /** Whether anything of a report was found. */
  boolean isReport() {
    return accountSeen || headings > 0;
  }

  @Override
  public void accept(Row row) {
    int filled = row.filled();
    if (filled == 0) {
      return;
    }
    if (Times.looksLikeTime(row.text(0))) {
      data(row);
    } else if (filled == 1) {
      title(row);
    } else if (headings == 0 && filled == 2) {
      header(row);
    } else {
      other(row, filled);
    }
  }

  private void title(Row row) {
    for (int column = 0; column < row.size(); column++) {
      if (Numbers.isNumber(row.text(column))) {
        throw unreadable(row);
      }
    }
    section = null;
  }

  /** Label and value: the holder's name, which is passed over; account; company; date. */
  private void header(Row row) {
    String value = secondFilled(row);
    Optional<AccountLine> line = AccountLine.parse(value);
    if (line.isPresent() && !accountSeen) {
      accountLine = line.get();
      accountSeen = true;
    } else if (Times.looksLikeTime(value)) {
      reportedAt = Times.parse(value);
    } else if (accountSeen && company.isEmpty()) {
      company = Optional.of(value);
    }
  }

  private static String secondFilled(Row row) {
    int column = row.isBlank(0) ? 0 : 1;
    while (row.isBlank(column)) {
      column++;
    }
    return row.text(column);
  }

  private void data(Row row) {
    Mt5Section shape = Mt5Section.of(row);
    if (section == null && underHeadings && shape.compareTo(latestSection) >= 0) {
      section = shape;
      latestSection = shape;
      if (shape == Mt5Section.DEALS) {
        startDeals(row);
      }
    }
    if (shape != section || !accountBlock.isEmpty()) {
      throw unreadable(row);
    }
    underHeadings = false;
    tables().add(shape, row, withFee);
  }

  private void startDeals(Row row) {
    if (headings != HEADINGS_WITHOUT_FEE && headings != HEADINGS_WITH_FEE) {
      throw new StatementRefusal(
          Code.UNREADABLE_ROW,
          "Row "
              + row.number()
              + " is a deal, but "
              + headings
              + " column headings stand above it instead of 13 or 14");
    }
  }

  private void other(Row row, int filled) {
    List<PrintedCell> numbers = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      PrintedCell.parse(row.text(column)).ifPresent(numbers::add);
    }
    boolean afterDeals = latestSection.compareTo(Mt5Section.DEALS) >= 0;
    if (numbers.isEmpty() && filled >= FEWEST_HEADINGS && accountBlock.isEmpty()) {
      headings(filled);
    } else if (numbers.size() == filled && row.isBlank(0)) {
      totals(row, numbers);
    } else if (isLabelled(row, filled, numbers.size())) {
      block(row, numbers);
    } else if (!(numbers.isEmpty() && afterDeals && !accountBlock.isEmpty())) {
      throw unreadable(row);
    }
  }

  private void headings(int filled) {
    headings = filled;
    withFee |= filled == HEADINGS_WITH_FEE;
    section = null;
    underHeadings = true;
    if (latestSection.compareTo(Mt5Section.DEALS) < 0) {
      tablesBeforeDeals++;
    }
  }

  /** The sums under the deals (4 or 5) and under the open positions (2). */
  private void totals(Row row, List<PrintedCell> numbers) {
    boolean ofDeals = numbers.size() >= 4 && latestSection == Mt5Section.DEALS;
    boolean ofPositions = numbers.size() == 2 && latestSection == Mt5Section.OPEN_POSITIONS;
    section = null;
    if (ofDeals && dealTotals.isEmpty()) {
      dealTotals = numbers.stream().map(cell -> money(cell.first(), row)).toList();
    } else if (!ofPositions) {
      boolean ofNothing = numbers.stream().allMatch(cell -> cell.first().signum() == 0);
      if (!ofNothing) {
        throw unreadable(row);
      }
    }
  }

  /** Labels, each before its value; the value of the last may be missing. */
  private static boolean isLabelled(Row row, int filled, int numbers) {
    boolean label = false;
    for (int column = 0; column < row.size(); column++) {
      if (row.isBlank(column)) {
        continue;
      }
      boolean number = PrintedCell.parse(row.text(column)).isPresent();
      if (number == label) {
        label = !number;
      } else if (number) {
        return false;
      }
    }
    return numbers > 0 && filled - numbers <= numbers + 1;
  }

  private void block(Row row, List<PrintedCell> numbers) {
    tables();
    section = null;
    if (accountBlock.size() < ROWS_OF_ACCOUNT_BLOCK) {
      accountBlock.add(List.copyOf(numbers));
    } else {
      results.addAll(numbers);
    }
    if (results.size() > Row.MOST_CELLS) {
      throw unreadable(row);
    }
  }

  /** The statement, once all rows were taken. */
  Statement finish() {
    Mt5Tables read = tables();
    AccountNaming naming = Objects.requireNonNull(account);
    if (accountBlock.size() < ROWS_OF_ACCOUNT_BLOCK) {
      throw new StatementRefusal(Code.STATEMENT_CUT, "The account block at the end is missing");
    }
    AccountFigures figures = Mt5Checks.figures(printedFigures(), read.positions(), accountLine);
    return new Statement(
        Platform.MT5,
        layout(),
        container,
        naming.identity(),
        naming.currency(),
        company,
        accountLine.leverage(),
        accountLine.tradeMode(),
        accountLine.marginMode(),
        reportedAt,
        options.serverZone(),
        read.deals(),
        read.balances(),
        read.orders(),
        read.positions(),
        figures,
        PrintedResults.mt5(results, container == Container.XLSX),
        Mt5Checks.deals(read.deals(), read.balances(), dealTotals, figures));
  }

  private Layout layout() {
    if (withFee) {
      return Layout.MT5_2022;
    }
    return tablesBeforeDeals > 2 ? Layout.MT5_2021 : Layout.MT5_2016;
  }

  /** Balance and free margin, credit and margin, floating and margin level, equity. */
  private Mt5Checks.Printed printedFigures() {
    return new Mt5Checks.Printed(
        figure(0, 0), figure(1, 0), figure(2, 0), figure(3, 0), figure(1, 1), figure(0, 1));
  }

  private Money figure(int row, int place) {
    List<PrintedCell> printed = accountBlock.get(row);
    if (printed.size() <= place) {
      throw new StatementRefusal(
          Code.STATEMENT_CUT, "The account block at the end has a row without its value");
    }
    return money(printed.get(place).first(), new Row());
  }

  private Money money(BigDecimal number, Row row) {
    tables();
    return Objects.requireNonNull(cells).money(number, row);
  }

  private Mt5Tables tables() {
    Mt5Tables known = tables;
    if (known != null) {
      return known;
    }
    AccountNaming naming = AccountNaming.of(accountLine, options.named());
    CellReader reader = new CellReader(naming.currency(), options.serverZone());
    Mt5Tables created =
        new Mt5Tables(naming, accountLine.marginMode(), Mt5Columns.of(container), reader);
    account = naming;
    cells = reader;
    tables = created;
    return created;
  }

  private static StatementRefusal unreadable(Row row) {
    return new StatementRefusal(
        Code.UNREADABLE_ROW, CellReader.at(row, 0) + " starts a row that no report has");
  }
}
