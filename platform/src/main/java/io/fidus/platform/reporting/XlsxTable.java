package io.fidus.platform.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook, written as it comes: rows leave memory every {@value #ROWS_IN_MEMORY}, text is
 * kept inside its cell instead of a table of all texts, and a table longer than a sheet goes on in
 * the next one.
 */
final class XlsxTable implements TableWriter {
  private static final int ROWS_IN_MEMORY = 500;
  private static final int FASTEST_COMPRESSION = 1;
  private static final String CLOCK = "yyyy-mm-dd hh:mm:ss";
  private static final double COLUMN_WIDTH = 16;

  private final Workbook workbook;
  private final String title;
  private final List<String> headers;
  private final int sheetRows;
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  XlsxTable(OutputStream output, String title, List<String> headers) throws IOException {
    this(output, title, headers, Worksheet.MAX_ROWS);
  }

  XlsxTable(OutputStream output, String title, List<String> headers, int sheetRows) {
    this.workbook = new Workbook(output, "FIDUS", "1.0");
    this.workbook.setCompressionLevel(FASTEST_COMPRESSION);
    this.title = title;
    this.headers = List.copyOf(headers);
    this.sheetRows = sheetRows;
    this.sheet = workbook.newWorksheet(title);
    writeHeaders();
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    if (row == sheetRows) {
      sheet.finish();
      sheets++;
      sheet = workbook.newWorksheet(title + ' ' + sheets);
      writeHeaders();
    }
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private void writeHeaders() {
    for (int column = 0; column < headers.size(); column++) {
      sheet.width(column, COLUMN_WIDTH);
      sheet.inlineString(0, column, headers.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    row = 1;
  }

  private void write(int column, Cell cell) {
    switch (cell) {
      case Cell.Text(var value) -> sheet.inlineString(row, column, value);
      case Cell.Quantity(var value) -> sheet.value(row, column, value);
      case Cell.Moment(var value) ->
          writeClock(column, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
      case Cell.WallClock(var value) -> writeClock(column, value);
      case Cell.Blank() -> {}
    }
  }

  private void writeClock(int column, LocalDateTime value) {
    sheet.value(row, column, value);
    sheet.style(row, column).format(CLOCK).set();
  }
}
