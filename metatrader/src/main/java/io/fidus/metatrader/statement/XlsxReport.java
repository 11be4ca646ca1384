package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a MetaTrader 5 report out of a workbook. */
final class XlsxReport {
  private static final String STRINGS = "xl/sharedstrings.xml";
  private static final String SHEETS = "xl/worksheets/";
  private static final List<String> FILES_OF_THEIR_OWN = List.of(".zip", ".xlsx", ".htm", ".html");

  private XlsxReport() {}

  /** Reads the first sheet that holds a report; what stands on others is left alone. */
  static Statement read(StatementSource source, ReadOptions options) throws IOException {
    Archive archive = Archive.open(source, options.limits());
    SharedStrings strings = strings(archive, options.limits());
    for (ArchiveEntry entry : archive.entries()) {
      if (isSheet(entry.name())) {
        Mt5Report report = new Mt5Report(Container.XLSX, options);
        try (InputStream sheet = archive.content(entry)) {
          SheetRows.read(sheet, strings, options.limits(), report);
        }
        if (report.isReport()) {
          return report.finish();
        }
      }
    }
    throw new StatementRefusal(
        Code.NOT_A_STATEMENT,
        archive.entries().stream().anyMatch(XlsxReport::isFileOfItsOwn)
            ? "The file is an archive of other files; unpack it and take the statement itself"
            : "No sheet of the workbook holds an account statement");
  }

  private static boolean isFileOfItsOwn(ArchiveEntry entry) {
    return FILES_OF_THEIR_OWN.stream().anyMatch(entry.name()::endsWith);
  }

  private static SharedStrings strings(Archive archive, ReadLimits limits) throws IOException {
    for (ArchiveEntry entry : archive.entries()) {
      if (entry.name().equals(STRINGS)) {
        try (InputStream part = archive.content(entry)) {
          return SharedStrings.read(part, limits);
        }
      }
    }
    return SharedStrings.none(limits);
  }

  private static boolean isSheet(String name) {
    return name.startsWith(SHEETS)
        && name.endsWith(".xml")
        && name.indexOf('/', SHEETS.length()) < 0;
  }
}
