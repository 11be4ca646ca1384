package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Cuts an HTML report into rows as it streams by. Markup that a report does not have is kept as the
 * text that it is, so that a comment which holds a script is shown and never run.
 */
final class HtmlRows implements MarkupScanner.Handler {
  private static final String HIDDEN = "hidden";

  /** Markup without a meaning for the figures. */
  private static final Set<String> FORMATTING =
      Set.of(
          "a", "b", "body", "center", "div", "em", "font", "head", "html", "i", "img", "link",
          "meta", "nobr", "p", "small", "span", "strong", "tbody", "tfoot", "thead", "u");

  /** Elements whose content is no text of the report; the title names the account's holder. */
  private static final Set<String> PASSED_OVER = Set.of("script", "style", "title");

  private final MarkupScanner scanner;
  private final int longestText;
  private final int mostRows;
  private final RowSink sink;
  private final Row row = new Row();
  private final StringBuilder text = new StringBuilder();
  private boolean inRow;
  private boolean inCell;
  private boolean hidden;
  private boolean anyRow;
  private boolean closed;
  private String heading = "";

  HtmlRows(Reader in, ReadLimits limits, RowSink sink) {
    scanner = new MarkupScanner(in, this);
    longestText = limits.textLength();
    mostRows = limits.rows();
    this.sink = sink;
  }

  void read() throws IOException {
    scanner.scan();
  }

  /** What stands above the first table, which in MetaTrader 4 is the broker's name. */
  String heading() {
    return heading;
  }

  /** Whether the document was closed by its last tag. */
  boolean isClosed() {
    return closed;
  }

  @Override
  public void documentType() {
    // Every page has one; it says nothing about the account.
  }

  @Override
  public void text(char[] source, int offset, int length) {
    if (inCell || !anyRow) {
      text.append(source, offset, length);
      if (text.length() > longestText) {
        throw anyRow
            ? new StatementRefusal(
                Code.UNREADABLE_ROW,
                "Row " + row.number() + " has a cell of more than " + longestText + " characters")
            : new StatementRefusal(
                Code.NOT_A_STATEMENT,
                "The page has more than " + longestText + " characters above its first table");
      }
    }
  }

  @Override
  public void tag(Tag tag) throws IOException {
    String name = tag.name();
    switch (name) {
      case "td", "th" -> {
        endCell();
        if (!tag.isClosing()) {
          startCell(tag);
        }
      }
      case "tr" -> {
        endRow();
        if (!tag.isClosing()) {
          startRow();
        }
      }
      case "table" -> endRow();
      case "br" -> literal(" ");
      default -> other(tag, name);
    }
    closed |= tag.isClosing() && name.equals("html");
  }

  private void other(Tag tag, String name) throws IOException {
    if (!inCell && PASSED_OVER.contains(name)) {
      if (!tag.isClosing()) {
        scanner.passOver(name);
      }
    } else if (!FORMATTING.contains(name)) {
      literal('<' + tag.content() + '>');
    }
  }

  private void literal(String content) {
    text(content.toCharArray(), 0, content.length());
  }

  private void startRow() {
    if (!anyRow) {
      anyRow = true;
      heading = PlainText.of(text);
    }
    inRow = true;
    row.next();
    if (row.number() > mostRows) {
      throw new StatementRefusal(
          Code.FILE_TOO_LARGE, "The report has more than " + mostRows + " rows");
    }
  }

  private void endRow() {
    endCell();
    if (inRow) {
      inRow = false;
      sink.accept(row);
    }
  }

  private void startCell(Tag tag) {
    if (!inRow) {
      startRow();
    }
    inCell = true;
    hidden = tag.attribute("class").equals(HIDDEN);
    if (row.size() == 0 && row.title().isEmpty()) {
      row.setTitle(PlainText.of(tag.attribute("title")));
    }
    text.setLength(0);
  }

  private void endCell() {
    if (inCell) {
      inCell = false;
      if (!hidden) {
        row.add(PlainText.of(text));
      }
    }
  }
}
