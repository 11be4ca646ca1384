package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Reads a MetaTrader 5 report out of a workbook. */
final class XlsxReport {
  private static final String STRINGS = "xl/sharedstrings.xml";
  private static final String SHEETS = "xl/worksheets/";

  private XlsxReport() {}

  /**
   * Reads the first sheet that holds a report. The shared texts may stand before the sheets, as
   * MetaTrader writes them, or behind, as spreadsheet programs do; so they are sought first.
   */
  static Statement read(StatementSource source, ReadOptions options) throws IOException {
    SharedStrings strings = strings(source, options.limits());
    try (Archive archive = new Archive(source.open(), options.limits())) {
      Optional<String> name = archive.next();
      while (name.isPresent()) {
        if (isSheet(name.get())) {
          Mt5Report report = new Mt5Report(Container.XLSX, options);
          SheetRows.read(archive.content(), strings, options.limits(), report);
          if (report.isReport()) {
            archive.next();
            return report.finish();
          }
        }
        name = archive.next();
      }
    }
    throw new StatementRefusal(
        Code.NOT_A_STATEMENT, "No sheet of the workbook holds an account statement");
  }

  private static SharedStrings strings(StatementSource source, ReadLimits limits)
      throws IOException {
    try (Archive archive = new Archive(source.open(), limits)) {
      Optional<String> name = archive.next();
      while (name.isPresent()) {
        if (plain(name.get()).equals(STRINGS)) {
          return SharedStrings.read(archive.content(), limits);
        }
        name = archive.next();
      }
    }
    return SharedStrings.none();
  }

  private static boolean isSheet(String name) {
    String plain = plain(name);
    return plain.startsWith(SHEETS)
        && plain.endsWith(".xml")
        && plain.indexOf('/', SHEETS.length()) < 0;
  }

  private static String plain(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }
}
