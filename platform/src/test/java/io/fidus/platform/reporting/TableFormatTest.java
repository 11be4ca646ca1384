package io.fidus.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class TableFormatTest {
  private static final List<String> HEADERS = List.of("ticket", "profit", "time", "comment");

  @Test
  void csvIsReadBackByAnyReaderOfTheStandard() throws IOException {
    byte[] file = write(TableFormat.CSV, List.of(row("77", "-30.12", "say \"hi\", twice")));

    assertThat(new String(file, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            \uFEFFticket,profit,time,comment\r
            77,-30.12,2025-07-05 00:37:04Z,"say ""hi"", twice"\r
            """);
  }

  @Test
  void textThatASpreadsheetWouldRunStaysText() throws IOException {
    for (String attack : List.of("=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1")) {
      String csv =
          new String(
              write(TableFormat.CSV, List.of(row("1", "1", attack))), StandardCharsets.UTF_8);
      assertThat(csv).as(attack).contains("'" + attack.charAt(0));

      Row row = rows(write(TableFormat.XLSX, List.of(row("1", "1", attack)))).get(1);
      assertThat(row.getCell(3).getType()).as(attack).isEqualTo(CellType.STRING);
      assertThat(row.getCell(3).getFormula()).as(attack).isNull();
    }
  }

  @Test
  void negativeAmountsStayNumbers() throws IOException {
    String csv =
        new String(
            write(TableFormat.CSV, List.of(row("1", "-30.10", "x"))), StandardCharsets.UTF_8);
    assertThat(csv).contains(",-30.10,");

    Row row = rows(write(TableFormat.XLSX, List.of(row("1", "-30.10", "x")))).get(1);
    assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("-30.10");
    assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.parse("2025-07-05T00:37:04"));
  }

  @Test
  void aTableLongerThanASheetGoesOnInTheNext() throws IOException {
    var file = new ByteArrayOutputStream();
    try (TableWriter table = new XlsxTable(file, "Deals", HEADERS, 3)) {
      for (int i = 1; i <= 5; i++) {
        table.row(row("" + i, "1", ""));
      }
    }
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      assertThat(workbook.getSheets().map(Sheet::getName))
          .containsExactly("Deals", "Deals 2", "Deals 3");
      long tickets =
          workbook.getSheets().mapToLong(sheet -> read(sheet).stream().skip(1).count()).sum();
      assertThat(tickets).isEqualTo(5);
    }
  }

  @Test
  void aLongTableIsNotHeldInMemory() throws IOException {
    var counted = new CountingOutput();
    try (TableWriter table = TableFormat.XLSX.open(counted, "Deals", HEADERS)) {
      for (int i = 0; i < 20_000; i++) {
        table.row(row("" + i, "1.25", "comment " + i));
      }
      assertThat(counted.bytes).as("bytes that left before the table was closed").isPositive();
    }
  }

  @Test
  void controlCharactersDoNotBreakTheFile() throws IOException {
    Row row = rows(write(TableFormat.XLSX, List.of(row("1", "1", "a\u0001b<&>")))).get(1);
    assertThat(row.getCell(3).asString()).contains("<&>");
  }

  @Test
  void formatsAreNamedInAnyCase() {
    assertThat(TableFormat.named("Xlsx")).contains(TableFormat.XLSX);
    assertThat(TableFormat.named("pdf")).isEmpty();
    assertThat(TableFormat.CSV.extension()).isEqualTo("csv");
  }

  private static List<Cell> row(String ticket, String profit, String comment) {
    return List.of(
        Cell.text(ticket),
        new Cell.Quantity(new BigDecimal(profit)),
        new Cell.Moment(Instant.parse("2025-07-05T00:37:04Z")),
        Cell.text(comment));
  }

  private static byte[] write(TableFormat format, List<List<Cell>> rows) throws IOException {
    var file = new ByteArrayOutputStream();
    try (TableWriter table = format.open(file, "Deals", HEADERS)) {
      for (List<Cell> row : rows) {
        table.row(row);
      }
    }
    return file.toByteArray();
  }

  private static List<Row> rows(byte[] file) throws IOException {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return read(workbook.getFirstSheet());
    }
  }

  private static List<Row> read(Sheet sheet) {
    try {
      return sheet.read();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final class CountingOutput extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }
}
