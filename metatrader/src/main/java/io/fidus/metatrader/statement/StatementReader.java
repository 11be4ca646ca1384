package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the account statements of MetaTrader 4 and 5. */
public final class StatementReader {
  private static final int BYTES_TO_TELL_BY = 512;

  private StatementReader() {}

  /**
   * Reads a statement of any supported format, which is recognised by its content.
   *
   * @throws StatementRefusal when the content is not a whole, readable statement that agrees with
   *     itself
   * @throws IOException when the source fails
   */
  public static Statement read(StatementSource source, ReadOptions options) throws IOException {
    ReadLimits limits = options.limits();
    if (source.size() > limits.fileBytes()) {
      throw CountedInput.tooLarge(source.size(), limits.fileBytes());
    }
    try {
      return switch (container(source)) {
        case HTML -> html(source, options);
        case XLSX -> XlsxReport.read(source, options);
      };
    } catch (ArithmeticException e) {
      throw new StatementRefusal(
          Code.UNREADABLE_NUMBER, "The amounts in the file exceed every account", e);
    }
  }

  private static Container container(StatementSource source) throws IOException {
    byte[] start;
    try (InputStream in = source.open()) {
      start = in.readNBytes(BYTES_TO_TELL_BY);
    }
    String letters = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (letters.startsWith("PK\3\4")) {
      return Container.XLSX;
    }
    if (letters
        .replaceFirst("^(\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)", "")
        .strip()
        .startsWith("<")) {
      return Container.HTML;
    }
    throw new StatementRefusal(
        Code.NOT_A_STATEMENT,
        start.length == 0 ? "The file is empty" : "The file is neither HTML nor XLSX");
  }

  private static Statement html(StatementSource source, ReadOptions options) throws IOException {
    try {
      return html(source, options, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return html(source, options, TextEncoding.WESTERN);
    }
  }

  private static Statement html(StatementSource source, ReadOptions options, Charset charset)
      throws IOException {
    try (Reader text =
        TextEncoding.decode(
            new CountedInput(source.open(), options.limits().fileBytes()), charset)) {
      HtmlReport report = new HtmlReport(options);
      HtmlRows rows = new HtmlRows(text, options.limits(), report);
      rows.read();
      if (report.isReport() && !rows.isClosed()) {
        throw new StatementRefusal(Code.STATEMENT_CUT, "The file ends before its closing tag");
      }
      return report.finish(rows.heading());
    }
  }

  /** Decides by the first row that tells whether a page is of MetaTrader 4 or 5. */
  private static final class HtmlReport implements RowSink {
    private final Mt5Report mt5;
    private final Mt4Report mt4;
    private Optional<Platform> platform = Optional.empty();

    private HtmlReport(ReadOptions options) {
      mt5 = new Mt5Report(Container.HTML, options);
      mt4 = new Mt4Report(options);
    }

    @Override
    public void accept(Row row) {
      if (platform.isEmpty() && row.filled() > 1) {
        platform = Optional.of(Mt4Report.isHeader(row) ? Platform.MT4 : Platform.MT5);
      }
      if (platform.isPresent()) {
        switch (platform.get()) {
          case MT4 -> mt4.accept(row);
          case MT5 -> mt5.accept(row);
        }
      }
    }

    private boolean isReport() {
      return platform.filter(Platform.MT4::equals).isPresent() || mt5.isReport();
    }

    private Statement finish(String heading) {
      if (!isReport()) {
        throw new StatementRefusal(Code.NOT_A_STATEMENT, "The page holds no account statement");
      }
      return switch (platform.orElseThrow()) {
        case MT4 -> mt4.finish(heading);
        case MT5 -> mt5.finish();
      };
    }
  }
}
