package io.fidus.metatrader.statement;

import java.io.IOException;

/** Reads the account statements of MetaTrader 4 and 5. */
public final class StatementReader {

  private StatementReader() {}

  /**
   * Reads a statement of any supported format, which is recognised by its content.
   *
   * @throws StatementRefusal when the content is not a whole, readable statement that agrees with
   *     itself
   * @throws IOException when the source fails
   */
  public static Statement read(StatementSource source, ReadOptions options) throws IOException {
    if (source.size() > options.limits().fileBytes()) {
      throw new StatementRefusal(
          StatementRefusal.Code.FILE_TOO_LARGE,
          "The file has " + source.size() + " bytes, the limit is " + options.limits().fileBytes());
    }
    throw new StatementRefusal(
        StatementRefusal.Code.NOT_A_STATEMENT, "The file is neither HTML nor XLSX");
  }
}
