package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Cuts an HTML report into rows, in one pass and in constant memory.
 *
 * <p>A report is machine-made: tables, nothing nested. A scanner of just that reads 100,000 deals
 * in about a second, where jsoup's streaming parser takes 13 (measured; it builds a tree). Markup
 * that a report does not have is kept as the text that it is, so that a comment which holds a
 * script is shown and never run.
 */
final class HtmlRows {
  private static final int BUFFER_CHARACTERS = 1 << 15;
  private static final int LONGEST_TAG = 4_096;
  private static final int LONGEST_NAME = 16;
  private static final String HIDDEN = "hidden";
  private static final char NO_BREAK_SPACE = '\u00a0';

  /** Markup without a meaning for the figures. */
  private static final Set<String> FORMATTING =
      Set.of(
          "a", "b", "body", "center", "div", "em", "font", "head", "html", "i", "img", "link",
          "meta", "nobr", "p", "small", "span", "strong", "tbody", "tfoot", "thead", "u");

  /** Elements whose content is no text of the report; the title names the account's holder. */
  private static final Set<String> PASSED_OVER = Set.of("script", "style", "title");

  private final Reader in;
  private final int longestText;
  private final int mostRows;
  private final RowSink sink;
  private final Row row = new Row();
  private final char[] buffer = new char[BUFFER_CHARACTERS];
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder tag = new StringBuilder();
  private int at;
  private int end;
  private boolean inRow;
  private boolean inCell;
  private boolean hidden;
  private boolean entities;
  private boolean anyRow;
  private boolean closed;
  private String heading = "";

  HtmlRows(Reader in, ReadLimits limits, RowSink sink) {
    this.in = in;
    this.longestText = limits.textLength();
    this.mostRows = limits.rows();
    this.sink = sink;
  }

  /** What stands above the first table, which in MetaTrader 4 is the broker's name. */
  String heading() {
    return heading;
  }

  /** Whether the document was closed by its last tag. */
  boolean isClosed() {
    return closed;
  }

  void read() throws IOException {
    int next = next();
    while (next >= 0) {
      if (next == '<') {
        markup();
      } else {
        append((char) next);
      }
      next = next();
    }
  }

  private int next() throws IOException {
    if (at == end) {
      end = in.read(buffer, 0, buffer.length);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at++];
  }

  private void append(char character) {
    if (inRow && !inCell) {
      return;
    }
    if (!inRow && anyRow) {
      return;
    }
    text.append(character == NO_BREAK_SPACE ? ' ' : character);
    entities |= character == '&';
    if (text.length() > longestText) {
      throw new StatementRefusal(
          Code.UNREADABLE_ROW,
          "Row " + row.number() + " has a cell of more than " + longestText + " characters");
    }
  }

  /** What follows a {@code <}: a tag, a comment, or text in which someone wrote the character. */
  private void markup() throws IOException {
    int next = next();
    if (next == '!') {
      comment();
    } else if (next == '/' || isLetter(next)) {
      tag((char) next);
    } else {
      append('<');
      if (next == '<') {
        at--;
      } else if (next >= 0) {
        append((char) next);
      }
    }
  }

  private static boolean isLetter(int character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  /** A comment up to {@code -->}, or a declaration up to {@code >}. */
  private void comment() throws IOException {
    int first = next();
    if (first == '>') {
      return;
    }
    int second = next();
    boolean isComment = first == '-' && second == '-';
    int dashes = 0;
    int next = isComment ? next() : second;
    while (next >= 0 && !(next == '>' && (!isComment || dashes >= 2))) {
      dashes = next == '-' ? dashes + 1 : 0;
      next = next();
    }
  }

  private void tag(char first) throws IOException {
    tag.setLength(0);
    tag.append(first);
    int quote = 0;
    int next = next();
    while (next >= 0 && !(next == '>' && quote == 0)) {
      if (quote != 0) {
        quote = next == quote ? 0 : quote;
      } else if ((next == '"' || next == '\'') && tag.charAt(tag.length() - 1) == '=') {
        quote = next;
      }
      tag.append((char) next);
      if (tag.length() > LONGEST_TAG) {
        throw new StatementRefusal(
            Code.NOT_A_STATEMENT, "The file has a tag of more than " + LONGEST_TAG + " characters");
      }
      next = next();
    }
    if (next >= 0) {
      act();
    }
  }

  private void act() throws IOException {
    String name = name();
    switch (name) {
      case "td", "th" -> startCell();
      case "/td", "/th" -> endCell();
      case "tr" -> startRow();
      case "/tr", "table", "/table" -> endRow();
      case "br" -> append(' ');
      case "/html" -> closed = true;
      default -> other(name);
    }
  }

  private void other(String name) throws IOException {
    String plain = name.startsWith("/") ? name.substring(1) : name;
    if (!inCell && PASSED_OVER.contains(plain)) {
      if (!name.startsWith("/")) {
        passOver(name);
      }
    } else if (!FORMATTING.contains(plain)) {
      append('<');
      tag.chars().forEach(character -> append((char) character));
      append('>');
    }
  }

  /** The tag's name in lower case, with the slash of a closing one; empty when it is too long. */
  private String name() {
    int length = tag.charAt(0) == '/' ? 1 : 0;
    while (length < tag.length() && isNamePart(tag.charAt(length))) {
      length++;
    }
    return length > LONGEST_NAME ? "" : tag.substring(0, length).toLowerCase(Locale.ROOT);
  }

  private static boolean isNamePart(char character) {
    return isLetter(character) || Numbers.isDigit(character);
  }

  /** Skips to the end tag of an element that is passed over. */
  private void passOver(String name) throws IOException {
    String endTag = "</" + name;
    int matched = 0;
    int next = next();
    while (next >= 0 && matched < endTag.length()) {
      if (Character.toLowerCase(next) == endTag.charAt(matched)) {
        matched++;
      } else {
        matched = next == '<' ? 1 : 0;
      }
      if (matched < endTag.length()) {
        next = next();
      }
    }
    while (next >= 0 && next != '>') {
      next = next();
    }
  }

  private void startRow() {
    endRow();
    if (!anyRow) {
      anyRow = true;
      heading = takeText();
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

  private void startCell() {
    endCell();
    if (!inRow) {
      startRow();
    }
    inCell = true;
    hidden = attribute("class").equals(HIDDEN);
    if (row.size() == 0 && row.title().isEmpty()) {
      row.setTitle(unescaped(attribute("title")));
    }
    text.setLength(0);
    entities = false;
  }

  private void endCell() {
    if (inCell) {
      inCell = false;
      String content = takeText();
      if (!hidden) {
        row.add(content);
      }
    }
  }

  private String takeText() {
    String content = entities ? unescaped(text.toString()) : text.toString();
    text.setLength(0);
    entities = false;
    return content.strip();
  }

  private static String unescaped(String content) {
    return content.indexOf('&') < 0
        ? content
        : Parser.unescapeEntities(content, false).replace(NO_BREAK_SPACE, ' ');
  }

  /** The value of an attribute of the current tag, empty when it has none. */
  private String attribute(String name) {
    int from = tag.indexOf(name + "=");
    if (from <= 0 || isNamePart(tag.charAt(from - 1))) {
      return "";
    }
    int start = from + name.length() + 1;
    if (start < tag.length() && (tag.charAt(start) == '"' || tag.charAt(start) == '\'')) {
      int close = tag.indexOf(String.valueOf(tag.charAt(start)), start + 1);
      return close < 0 ? "" : tag.substring(start + 1, close);
    }
    int stop = start;
    while (stop < tag.length() && tag.charAt(stop) > ' ') {
      stop++;
    }
    return tag.substring(start, stop);
  }
}
