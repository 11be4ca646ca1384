package io.fidus.metatrader.statement.sample;

import io.fidus.engine.money.Money;
import java.math.BigDecimal;

/**
 * One cell of a report on its way to a file.
 *
 * @param kind how it is written
 * @param text the content, a number without separators
 */
record Cell(Kind kind, String text) {

  /** How a cell is written. */
  enum Kind {
    /** As it is. */
    TEXT,
    /** A ticket or a price. */
    NUMBER,
    /** A number whose thousands HTML sets apart. */
    AMOUNT,
    /** A comment that HTML hides in front of the volume. */
    HIDDEN
  }

  private static final int GROUP = 3;

  static final Cell BLANK = text("");

  static Cell text(String text) {
    return new Cell(Kind.TEXT, text);
  }

  static Cell hidden(String text) {
    return new Cell(Kind.HIDDEN, text);
  }

  static Cell number(Object number) {
    return new Cell(Kind.NUMBER, number.toString());
  }

  static Cell amount(Money money) {
    return amount(money.amount());
  }

  static Cell amount(BigDecimal number) {
    return new Cell(Kind.AMOUNT, number.toPlainString());
  }

  /** The content with its thousands set apart: {@code -1 093.94}. */
  String grouped() {
    if (kind != Kind.AMOUNT) {
      return text;
    }
    int point = text.indexOf('.');
    StringBuilder grouped = new StringBuilder(text);
    int start = text.startsWith("-") ? 1 : 0;
    for (int at = (point < 0 ? text.length() : point) - GROUP; at > start; at -= GROUP) {
      grouped.insert(at, ' ');
    }
    return grouped.toString();
  }
}
