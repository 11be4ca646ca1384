package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One XML file of a workbook: gathers the text of the elements that matter. */
abstract class WorkbookPart implements MarkupScanner.Handler {
  private final String root;
  private final int longestText;
  private final StringBuilder text = new StringBuilder();
  private boolean keepsText;
  private boolean closed;

  /**
   * @param root the element that holds everything
   * @param longestText characters of one text
   */
  WorkbookPart(String root, int longestText) {
    this.root = root;
    this.longestText = longestText;
  }

  /** Takes a tag of any element but the root. */
  abstract void element(Tag tag);

  final void read(InputStream part) throws IOException {
    Reader in = TextEncoding.decode(part, StandardCharsets.UTF_8);
    try {
      new MarkupScanner(in, this).scan();
    } catch (CharacterCodingException e) {
      throw new StatementRefusal(
          Code.NOT_A_STATEMENT, "A part of the workbook is in no encoding of Unicode", e);
    }
    if (!closed) {
      throw new StatementRefusal(
          Code.STATEMENT_CUT, "A part of the workbook ends before its closing tag");
    }
  }

  /** Whether the text from here on is gathered. */
  final void keepText(boolean keep) {
    keepsText = keep;
  }

  /** The text gathered since it was last taken. */
  final String takeText() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }

  @Override
  public final void documentType() {
    throw new StatementRefusal(
        Code.NOT_A_STATEMENT, "The workbook has a document type, which no report has");
  }

  @Override
  public final void text(char[] source, int offset, int length) {
    if (keepsText) {
      text.append(source, offset, length);
      if (text.length() > longestText) {
        throw new StatementRefusal(
            Code.UNREADABLE_ROW,
            "The workbook has a cell of more than " + longestText + " characters");
      }
    }
  }

  @Override
  public final void tag(Tag tag) {
    if (tag.is(root)) {
      closed = tag.isClosing() || tag.isEmptyElement();
    } else {
      element(tag);
    }
  }
}
