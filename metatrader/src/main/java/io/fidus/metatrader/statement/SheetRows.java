package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamReader;

/**
 * Cuts the sheet of a workbook into rows as it streams by. A cell is its text, or its number as it
 * is written in the file; of a formula the stored result counts.
 */
final class SheetRows implements Xml.Events {
  private static final int LETTERS = 26;

  private final SharedStrings strings;
  private final ReadLimits limits;
  private final RowSink sink;
  private final Row row = new Row();
  private final StringBuilder text = new StringBuilder();
  private boolean inValue;
  private boolean shared;
  private int column;

  private SheetRows(SharedStrings strings, ReadLimits limits, RowSink sink) {
    this.strings = strings;
    this.limits = limits;
    this.sink = sink;
  }

  static void read(InputStream part, SharedStrings strings, ReadLimits limits, RowSink sink)
      throws IOException {
    Xml.read(part, new SheetRows(strings, limits, sink));
  }

  @Override
  public void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "row" -> startRow();
      case "c" -> startCell(xml);
      case "v", "t" -> inValue = true;
      default -> {
        // Widths, styles, formulas, pictures.
      }
    }
  }

  private void startRow() {
    row.next();
    column = -1;
    if (row.number() > limits.rows()) {
      throw new StatementRefusal(
          Code.FILE_TOO_LARGE, "The report has more than " + limits.rows() + " rows");
    }
  }

  private void startCell(XMLStreamReader xml) {
    column++;
    shared = false;
    text.setLength(0);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      switch (xml.getAttributeLocalName(i)) {
        case "r" -> column = column(xml.getAttributeValue(i));
        case "t" -> shared = xml.getAttributeValue(i).equals("s");
        default -> {
          // The style.
        }
      }
    }
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

  @Override
  public void text(XMLStreamReader xml) {
    if (inValue) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      if (text.length() > limits.textLength()) {
        throw new StatementRefusal(
            Code.UNREADABLE_ROW,
            "Row "
                + row.number()
                + " has a cell of more than "
                + limits.textLength()
                + " characters");
      }
    }
  }

  @Override
  public void end(String element) {
    switch (element) {
      case "v", "t" -> inValue = false;
      case "c" -> endCell();
      case "row" -> sink.accept(row);
      default -> {
        // Widths, styles, formulas, pictures.
      }
    }
  }

  private void endCell() {
    if (text.isEmpty()) {
      return;
    }
    if (column < 0) {
      throw new StatementRefusal(Code.NOT_A_STATEMENT, "The workbook has a cell outside a row");
    }
    String content = plain(text);
    row.set(column, shared ? sharedText(content) : content);
  }

  /** The text of a cell without the spaces around it, each a plain space. */
  static String plain(CharSequence text) {
    return text.toString().replace('\u00a0', ' ').strip();
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
