package io.fidus.metatrader.statement.sample;

import io.fidus.metatrader.statement.Layout;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a MetaTrader 5 report. */
final class HtmlCanvas implements Canvas {
  private final Writer out;
  private final boolean hidesCells;

  HtmlCanvas(Writer out, Layout layout) throws IOException {
    this.out = out;
    hidesCells = layout == Layout.MT5_2022;
    out.write(
        """
        <!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
        <html>
          <head>
            <title>Nobody Invented</title>
            <style type="text/css">
            <!--
              td { font: 8pt Tahoma,Arial; }
              .hidden { display: none; }
            //-->
            </style>
          </head>
        <body>
        <div align="center">
        <table cellspacing="1" cellpadding="3" border="0">
        """);
  }

  @Override
  public void title(String text) throws IOException {
    out.write(
        "<tr align=\"center\"><td colspan=\"14\"><div><b>"
            + escaped(text)
            + "</b><br></div></td></tr>\n");
  }

  @Override
  public void header(String label, String value) throws IOException {
    out.write(
        "<tr align=\"left\"><th colspan=\"4\" nowrap>"
            + escaped(label)
            + "</th><th colspan=\"10\" nowrap><b>"
            + escaped(value).replace(" ", "&nbsp;")
            + "</b></th></tr>\n");
  }

  @Override
  public void section(String title) throws IOException {
    out.write("<tr><td nowrap style=\"height: 10px\"></td></tr>\n");
    out.write(
        "<tr align=\"center\"><th colspan=\"14\" style=\"height: 25px\"><div><b>"
            + escaped(title)
            + "</b></div></th></tr>\n");
  }

  @Override
  public void headings(Table table, List<String> labels) throws IOException {
    out.write("<tr align=\"center\" bgcolor=\"#E5F0FC\">");
    for (int i = 0; i < labels.size(); i++) {
      if (i == 8 && table == Table.DEALS && hidesCells) {
        out.write("<td nowrap class=\"hidden\"><b>Cost</b></td>");
      }
      out.write("<td nowrap><b>" + escaped(labels.get(i)) + "</b></td>");
    }
    out.write("</tr>\n");
  }

  @Override
  public void row(Table table, List<Cell> cells) throws IOException {
    out.write("<tr bgcolor=\"#F7F7F7\" align=\"right\">");
    for (int i = 0; i < cells.size(); i++) {
      if (i == 8 && table == Table.DEALS && hidesCells) {
        out.write("<td nowrap class=\"hidden\"></td>");
      }
      boolean hidden = cells.get(i).kind() == Cell.Kind.HIDDEN;
      out.write(hidden ? "<td class=\"hidden\" colspan=\"8\">" : "<td nowrap>");
      out.write(escaped(cells.get(i).grouped()));
      out.write("</td>");
    }
    out.write("</tr>\n");
  }

  @Override
  public void totals(Table table, List<Cell> sums) throws IOException {
    out.write("<tr align=\"right\"><td nowrap colspan=\"8\" style=\"height: 30px\"></td>");
    for (Cell sum : sums) {
      out.write("<td nowrap><b>" + sum.grouped() + "</b></td>");
    }
    out.write("<td nowrap></td></tr>\n");
  }

  @Override
  public void accountLine(List<Labelled> pairs) throws IOException {
    out.write(
        pairs.stream()
            .map(HtmlCanvas::pair)
            .collect(Collectors.joining("<td></td>", "<tr align=\"right\">", "</tr>\n")));
  }

  @Override
  public void results(List<Labelled> pairs, boolean firstLeftOut) throws IOException {
    String first = firstLeftOut ? "<td nowrap colspan=\"4\"></td>" : "";
    out.write(
        pairs.stream()
            .map(HtmlCanvas::pair)
            .collect(Collectors.joining("", "<tr align=\"right\">" + first, "</tr>\n")));
  }

  private static String pair(Labelled pair) {
    return "<td nowrap colspan=\"3\">"
        + escaped(pair.label())
        + "</td><td nowrap><b>"
        + pair.value().grouped()
        + "</b></td>";
  }

  @Override
  public void end() throws IOException {
    out.write("</table>\n</div>\n</body>\n</html>\n");
    out.flush();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
