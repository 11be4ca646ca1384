package io.fidus.platform.reporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Comma-separated values as in RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
final class CsvTable implements TableWriter {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Writer writer;

  CsvTable(OutputStream output, List<String> headers) throws IOException {
    writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16);
    writer.write('\uFEFF');
    row(headers.stream().map(Cell::text).toList());
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    String separator = "";
    for (Cell cell : cells) {
      writer.write(separator);
      writer.write(written(cell));
      separator = ",";
    }
    writer.write("\r\n");
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static String written(Cell cell) {
    return switch (cell) {
      case Cell.Text(var value) -> quoted(harmless(value));
      case Cell.Quantity(var value) -> value.toPlainString();
      case Cell.Moment(var value) -> CLOCK.format(value.atOffset(ZoneOffset.UTC)) + "Z";
      case Cell.WallClock(var value) -> CLOCK.format(value);
      case Cell.Blank() -> "";
    };
  }

  /** A leading apostrophe makes every spreadsheet read the rest as text. */
  private static String harmless(String value) {
    boolean looksLikeFormula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return looksLikeFormula ? '\'' + value : value;
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
