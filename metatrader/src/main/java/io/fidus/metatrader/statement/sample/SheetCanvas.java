package io.fidus.metatrader.statement.sample;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sheet of a MetaTrader 5 report. A native one points into a table of texts, which stands in
 * front of it in the file; so it is drawn twice, the first time to learn the texts.
 */
final class SheetCanvas implements Canvas {
  private static final int FIRST_SUM_OF_DEALS = 8;
  private static final int FIRST_SUM_OF_POSITIONS = 10;

  private final Writer out;
  private final SampleForm form;
  private final Map<String, Integer> texts;
  private int row;

  SheetCanvas(Writer out, SampleForm form, Map<String, Integer> texts) throws IOException {
    this.out = out;
    this.form = form;
    this.texts = texts;
    out.write(
        "<?xml version=\"1.0\"?>\n<worksheet xmlns=\""
            + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\n<sheetData>\n");
  }

  static Map<String, Integer> noTexts() {
    return new LinkedHashMap<>();
  }

  @Override
  public void title(String text) throws IOException {
    line(Map.of(0, Cell.text(text)));
  }

  @Override
  public void header(String label, String value) throws IOException {
    line(Map.of(0, Cell.text(label), 3, Cell.text(value)));
  }

  @Override
  public void section(String title) throws IOException {
    if (form == SampleForm.NATIVE) {
      line(Map.of(0, Cell.text(title)));
    }
  }

  @Override
  public void headings(Table table, List<String> labels) throws IOException {
    row(table, labels.stream().map(Cell::text).toList());
  }

  @Override
  public void row(Table table, List<Cell> cells) throws IOException {
    open();
    int column = 0;
    for (Cell cell : cells) {
      if (cell.kind() != Cell.Kind.HIDDEN) {
        cell(column, cell);
        column += spans(table, column) ? 2 : 1;
      }
    }
    close();
  }

  /** Where a cell is as wide as two: the state of an order, the swap of an open position. */
  private static boolean spans(Table table, int column) {
    return switch (table) {
      case POSITIONS, DEALS -> false;
      case ORDERS, OPEN_POSITIONS, WORKING_ORDERS -> column == 9;
    };
  }

  @Override
  public void totals(Table table, List<Cell> sums) throws IOException {
    open();
    int column = table == Table.DEALS ? FIRST_SUM_OF_DEALS : FIRST_SUM_OF_POSITIONS;
    for (Cell sum : sums) {
      if (form == SampleForm.NATIVE) {
        out.write(
            "<c r=\"" + reference(column) + "\"><f>SUM(A1:A2)</f><v>" + sum.text() + "</v></c>");
      } else {
        cell(column, sum);
      }
      column++;
    }
    close();
  }

  @Override
  public void accountLine(List<Labelled> pairs) throws IOException {
    line(pairs, 0, 6);
  }

  @Override
  public void results(List<Labelled> pairs, boolean firstLeftOut) throws IOException {
    line(pairs, firstLeftOut ? 4 : 0, 4);
  }

  private void line(List<Labelled> pairs, int first, int step) throws IOException {
    open();
    int column = first;
    for (Labelled pair : pairs) {
      cell(column, Cell.text(pair.label()));
      cell(column + 3, pair.value());
      column += step;
    }
    close();
  }

  private void line(Map<Integer, Cell> cells) throws IOException {
    open();
    for (Map.Entry<Integer, Cell> cell :
        cells.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      cell(cell.getKey(), cell.getValue());
    }
    close();
  }

  private void open() throws IOException {
    row++;
    out.write(" <row r=\"" + row + "\" spans=\"1:15\" ht=\"15.0000\" customHeight=\"1\">\n");
  }

  private void close() throws IOException {
    out.write("</row>\n");
  }

  private void cell(int column, Cell cell) throws IOException {
    String start = "<c r=\"" + reference(column) + "\" s=\"10\"";
    if (cell.text().isEmpty()) {
      out.write(start + "/>");
    } else if (form == SampleForm.RESAVED) {
      out.write(start + " t=\"str\"><v>" + HtmlCanvas.escaped(asText(cell)) + "</v></c>");
    } else if (cell.kind() == Cell.Kind.TEXT) {
      int place = texts.computeIfAbsent(cell.text(), _ -> texts.size());
      out.write(start + " t=\"s\"><v>" + place + "</v></c>");
    } else {
      out.write(start + "><v>" + cell.text() + "</v></c>");
    }
  }

  /** A number as a spreadsheet program shows it: {@code - 30.12}, {@code 39.02}. */
  private static String asText(Cell cell) {
    if (cell.kind() != Cell.Kind.AMOUNT) {
      return cell.text();
    }
    return cell.text().startsWith("-") ? "- " + cell.grouped().substring(1) : " " + cell.grouped();
  }

  private String reference(int column) {
    return "" + (char) ('A' + column) + row;
  }

  @Override
  public void end() throws IOException {
    out.write("</sheetData>\n</worksheet>\n");
    out.flush();
  }
}
