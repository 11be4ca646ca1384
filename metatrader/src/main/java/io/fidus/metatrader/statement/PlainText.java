package io.fidus.metatrader.statement;

import org.jsoup.parser.Parser;

/** The text of a cell as a person reads it. */
final class PlainText {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private PlainText() {}

  /** Entities decoded, every space a plain one, none around it. */
  static String of(CharSequence markup) {
    String text = markup.toString();
    if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, false);
    }
    return (text.indexOf(NO_BREAK_SPACE) < 0 ? text : text.replace(NO_BREAK_SPACE, ' ')).strip();
  }
}
