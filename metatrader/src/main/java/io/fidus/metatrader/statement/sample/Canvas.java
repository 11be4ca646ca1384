package io.fidus.metatrader.statement.sample;

import java.io.IOException;
import java.util.List;

/** What a MetaTrader 5 report is drawn on: a page or a sheet. */
interface Canvas {

  /** The tables, in the order of the report. */
  enum Table {
    POSITIONS,
    ORDERS,
    DEALS,
    OPEN_POSITIONS,
    WORKING_ORDERS
  }

  void title(String text) throws IOException;

  void header(String label, String value) throws IOException;

  void section(String title) throws IOException;

  /** The headings of a table; a hidden cell of its rows has none. */
  void headings(Table table, List<String> labels) throws IOException;

  void row(Table table, List<Cell> cells) throws IOException;

  /** The sums under a table. */
  void totals(Table table, List<Cell> sums) throws IOException;

  /** Up to two labels with their values. */
  void accountLine(List<Labelled> pairs) throws IOException;

  /** A row of the results; the first place may be left out. */
  void results(List<Labelled> pairs, boolean firstLeftOut) throws IOException;

  void end() throws IOException;

  /** A label with its value. */
  record Labelled(String label, Cell value) {}
}
