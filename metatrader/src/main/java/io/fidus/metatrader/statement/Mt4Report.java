package io.fidus.metatrader.statement;

import io.fidus.engine.Known;
import io.fidus.engine.money.Money;
import io.fidus.engine.statistics.StatisticKey;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a MetaTrader 4 statement and tells by their shape what they are: header, closed
 * trades, open trades, working orders, summary, details. A row that fits nowhere makes the file
 * unreadable.
 */
final class Mt4Report implements RowSink {
  private static final Pattern ACCOUNT = Pattern.compile("[^:]*: ?(\\d{1,18})");
  private static final Pattern LABELLED = Pattern.compile("[^:]*: ?(.*)");
  private static final int HEADER_CELLS = 5;
  private static final int ROWS_OF_SUMMARY = 3;

  private final ReadOptions options;
  private AccountLine accountLine = AccountLine.none();
  private Optional<LocalDateTime> reportedAt = Optional.empty();
  private @Nullable Mt4Tables tables;
  private @Nullable AccountNaming account;
  private @Nullable CellReader cells;
  private final List<List<BigDecimal>> sums = new ArrayList<>();
  private final List<List<BigDecimal>> singleSums = new ArrayList<>();
  private final List<List<PrintedCell>> summary = new ArrayList<>();
  private final List<PrintedCell> details = new ArrayList<>();

  Mt4Report(ReadOptions options) {
    this.options = options;
  }

  /** Whether a row is the header of such a statement: account, name, currency, leverage, date. */
  static boolean isHeader(Row row) {
    return row.size() == HEADER_CELLS
        && ACCOUNT.matcher(row.text(0)).matches()
        && LABELLED.matcher(row.text(2)).matches();
  }

  @Override
  public void accept(Row row) {
    int filled = row.filled();
    if (filled == 0) {
      return;
    }
    if (tables == null) {
      if (isHeader(row)) {
        header(row);
      }
      return;
    }
    boolean ticket = Numbers.parseWhole(row.text(0)).isPresent();
    if (ticket && Times.looksLikeTime(row.text(1))) {
      data(row);
    } else {
      other(row, filled);
    }
  }

  private void header(Row row) {
    accountLine =
        new AccountLine(
            OptionalLong.of(Long.parseLong(afterLabel(row, 0))),
            AccountLine.filled(afterLabel(row, 2)),
            Optional.empty(),
            leverage(row),
            TradeMode.UNKNOWN,
            MarginMode.HEDGING);
    reportedAt = Times.parseMt4Header(row.text(4));
    AccountNaming naming = AccountNaming.of(accountLine, options.named());
    CellReader reader = new CellReader(naming.currency(), options.serverZone());
    account = naming;
    cells = reader;
    tables = new Mt4Tables(naming, reader);
  }

  private static OptionalInt leverage(Row row) {
    return AccountLine.leverage(afterLabel(row, 3));
  }

  private static String afterLabel(Row row, int column) {
    Matcher labelled = LABELLED.matcher(row.text(column));
    return labelled.matches() ? labelled.group(1).strip() : "";
  }

  private void data(Row row) {
    if (!summary.isEmpty()) {
      throw unreadable(row);
    }
    if (singleSums.isEmpty()) {
      tables().addClosed(row);
    } else if (singleSums.size() == 1) {
      tables().addOpen(row);
    } else {
      tables().addWorking(row);
    }
  }

  private void other(Row row, int filled) {
    List<PrintedCell> numbers = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      PrintedCell.parse(row.text(column)).ifPresent(numbers::add);
    }
    if (Mt4Tables.isNote(row)) {
      tables().note(row);
    } else if (numbers.isEmpty()) {
      words(row, filled);
    } else if (singleSums.size() < 2) {
      total(row, filled, numbers);
    } else if (numbers.size() < filled && summary.size() < ROWS_OF_SUMMARY) {
      summary.add(List.copyOf(numbers));
    } else if (numbers.size() < filled && summary.size() == ROWS_OF_SUMMARY) {
      details.addAll(numbers);
    } else {
      throw unreadable(row);
    }
  }

  /** Titles, headings, "No transactions": at least no row of a table. */
  private static void words(Row row, int filled) {
    boolean headings = filled >= 8;
    if (filled > 1 && !headings) {
      throw unreadable(row);
    }
  }

  /** Four sums under a table, and beneath them their sum with its label. */
  private void total(Row row, int filled, List<PrintedCell> numbers) {
    List<BigDecimal> values = numbers.stream().map(PrintedCell::first).toList();
    if (filled == 4 && values.size() == 4 && sums.size() == singleSums.size()) {
      sums.add(values);
    } else if (filled == 2 && values.size() == 1 && sums.size() == singleSums.size() + 1) {
      singleSums.add(values);
    } else {
      throw unreadable(row);
    }
  }

  /** The statement, once all rows were taken. */
  Statement finish(String heading) {
    if (tables == null) {
      throw new StatementRefusal(Code.NOT_A_STATEMENT, "The file has no account header");
    }
    if (summary.size() < ROWS_OF_SUMMARY) {
      throw new StatementRefusal(Code.STATEMENT_CUT, "The summary at the end is missing");
    }
    AccountNaming naming = Objects.requireNonNull(account);
    Mt4Tables read = tables();
    Mt4Checks.Printed printed = printed();
    Map<StatisticKey, PrintedFigure> results =
        details.isEmpty() ? Map.of() : PrintedResults.mt4(details);
    return new Statement(
        Platform.MT4,
        details.isEmpty() ? Layout.MT4_STATEMENT : Layout.MT4_DETAILED,
        Container.HTML,
        naming.identity(),
        naming.currency(),
        AccountLine.filled(heading),
        accountLine.leverage(),
        TradeMode.UNKNOWN,
        MarginMode.HEDGING,
        reportedAt,
        options.serverZone(),
        read.chronological(),
        List.of(),
        read.orders(),
        read.positions(),
        figures(printed),
        results,
        Mt4Checks.completeness(read, printed));
  }

  private static AccountFigures figures(Mt4Checks.Printed printed) {
    return new AccountFigures(
        Known.of(printed.balance()),
        Known.of(printed.credit()),
        Known.of(printed.floating()),
        Known.of(printed.equity()),
        Known.of(printed.margin()),
        Known.of(printed.freeMargin()));
  }

  /**
   * Deposits and credit; closed profit, floating profit and margin; balance, equity and free
   * margin.
   */
  private Mt4Checks.Printed printed() {
    return new Mt4Checks.Printed(
        amounts(sums.getFirst()),
        amount(singleSums.getFirst().getFirst()),
        amounts(sums.get(1)),
        amount(singleSums.get(1).getFirst()),
        value(0, 0),
        value(0, 1),
        value(1, 0),
        value(1, 1),
        value(1, 2),
        value(2, 0),
        value(2, 1),
        value(2, 2));
  }

  private Money value(int row, int place) {
    List<PrintedCell> printed = summary.get(row);
    if (printed.size() <= place) {
      throw new StatementRefusal(
          Code.STATEMENT_CUT, "The summary at the end has a row without its value");
    }
    return amount(printed.get(place).first());
  }

  private List<Money> amounts(List<BigDecimal> numbers) {
    return numbers.stream().map(this::amount).toList();
  }

  private Money amount(BigDecimal number) {
    return Objects.requireNonNull(cells).money(number, new Row());
  }

  private Mt4Tables tables() {
    return Objects.requireNonNull(tables);
  }

  private static StatementRefusal unreadable(Row row) {
    return new StatementRefusal(
        Code.UNREADABLE_ROW, CellReader.at(row, 0) + " starts a row that no statement has");
  }
}
