package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts the sheet of a workbook into rows as it streams by. A cell is its text, or its number as it
 * is written in the file; of a formula the stored result counts.
 */
final class SheetRows extends WorkbookPart {
  private static final int LETTERS = 26;

  private final SharedStrings strings;
  private final int mostRows;
  private final RowSink sink;
  private final Row row = new Row();
  private boolean shared;
  private int column;

  private SheetRows(SharedStrings strings, ReadLimits limits, RowSink sink) {
    super("worksheet", limits.textLength());
    this.strings = strings;
    this.mostRows = limits.rows();
    this.sink = sink;
  }

  static void read(InputStream part, SharedStrings strings, ReadLimits limits, RowSink sink)
      throws IOException {
    new SheetRows(strings, limits, sink).read(part);
  }

  @Override
  void element(Tag tag) {
    boolean opens = !tag.isClosing();
    boolean ends = tag.isClosing() || tag.isEmptyElement();
    if (tag.is("v") || tag.is("t")) {
      keepText(!ends);
    } else if (tag.is("c")) {
      if (opens) {
        startCell(tag);
      }
      if (ends) {
        endCell();
      }
    } else if (tag.is("row")) {
      if (opens) {
        startRow();
      }
      if (ends) {
        sink.accept(row);
      }
    }
  }

  private void startRow() {
    row.next();
    column = -1;
    if (row.number() > mostRows) {
      throw new StatementRefusal(
          Code.FILE_TOO_LARGE, "The report has more than " + mostRows + " rows");
    }
  }

  private void startCell(Tag tag) {
    String reference = tag.attribute("r");
    column = reference.isEmpty() ? column + 1 : column(reference);
    shared = tag.attribute("t").equals("s");
    takeText();
  }

  /** The column of a reference such as {@code AB12}, from 0. */
  private static int column(String reference) {
    int column = 0;
    int at = 0;
    while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
      column = Math.min(column * LETTERS + reference.charAt(at) - 'A' + 1, Row.MOST_CELLS + 1);
      at++;
    }
    if (at == 0) {
      throw new StatementRefusal(
          Code.NOT_A_STATEMENT, "The workbook has a cell without a column: '" + reference + "'");
    }
    return column - 1;
  }

  private void endCell() {
    String text = takeText();
    if (text.isEmpty()) {
      return;
    }
    if (column < 0) {
      throw new StatementRefusal(
          Code.NOT_A_STATEMENT, "Row " + row.number() + " ends a cell that it has not begun");
    }
    String content = PlainText.of(text);
    row.set(column, shared ? sharedText(content) : content);
  }

  private String sharedText(String place) {
    return Numbers.parseWhole(place)
        .flatMap(strings::at)
        .orElseThrow(
            () ->
                new StatementRefusal(
                    Code.STATEMENT_CUT,
                    "Row " + row.number() + " points to a text that the workbook does not hold"));
  }
}
