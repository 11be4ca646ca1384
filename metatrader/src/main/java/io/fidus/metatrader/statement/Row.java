package io.fidus.metatrader.statement;

import java.util.Arrays;

/**
 * One row of a report: the visible cells in their order, as plain text. A reader fills the same row
 * again and again.
 */
final class Row {
  /** More than any layout uses; a cell beyond it makes the row unreadable. */
  static final int MOST_CELLS = 32;

  private final String[] cells = new String[MOST_CELLS];
  private String title = "";
  private int size;
  private int number;

  Row() {
    Arrays.fill(cells, "");
  }

  /** Starts the next row. */
  void next() {
    Arrays.fill(cells, 0, size, "");
    size = 0;
    title = "";
    number++;
  }

  /** Its place in the file, from 1. */
  int number() {
    return number;
  }

  /** The note that the first cell shows under the pointer, empty when none. */
  String title() {
    return title;
  }

  void setTitle(String note) {
    title = note;
  }

  /** Adds a cell behind the last one. */
  void add(String text) {
    set(size, text);
  }

  /** Puts a cell into a column; columns left out are blank. */
  void set(int column, String text) {
    if (column >= MOST_CELLS) {
      if (text.isEmpty()) {
        return;
      }
      throw new StatementRefusal(
          StatementRefusal.Code.UNREADABLE_ROW,
          "Row " + number + " has more columns than a report");
    }
    cells[column] = text;
    size = Math.max(size, column + 1);
  }

  int size() {
    return size;
  }

  /** The text of a column, empty when the row has none there. */
  String text(int column) {
    return column < size ? cells[column] : "";
  }

  boolean isBlank(int column) {
    return text(column).isEmpty();
  }

  /** How many cells hold something. */
  int filled() {
    int count = 0;
    for (int column = 0; column < size; column++) {
      if (!cells[column].isEmpty()) {
        count++;
      }
    }
    return count;
  }
}
