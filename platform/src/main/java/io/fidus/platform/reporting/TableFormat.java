package io.fidus.platform.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files a table can be exported as. */
public enum TableFormat {
  CSV(TableFormat.CSV_TYPE),
  XLSX(TableFormat.XLSX_TYPE);

  /** The media type of {@link #CSV}, for a route to declare. */
  public static final String CSV_TYPE = "text/csv;charset=UTF-8";

  /** The media type of {@link #XLSX}, for a route to declare. */
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format with this name in any case, for example {@code xlsx}. */
  public static Optional<TableFormat> named(String name) {
    return Stream.of(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** The end of a file's name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Starts a table.
   *
   * @param output where the file goes; closed together with the table
   * @param title the name of the sheet, where the format has one
   * @param headers the names of the columns
   */
  public TableWriter open(OutputStream output, String title, List<String> headers)
      throws IOException {
    return switch (this) {
      case CSV -> new CsvTable(output, headers);
      case XLSX -> new XlsxTable(output, title, headers);
    };
  }
}
