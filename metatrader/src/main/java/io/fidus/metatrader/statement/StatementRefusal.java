package io.fidus.metatrader.statement;

/**
 * A file was not taken, and nothing of it was used. The message says what is wrong with it, {@link
 * Code#action()} what to do.
 */
public final class StatementRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;

  StatementRefusal(Code code, String detail) {
    super(detail);
    this.code = code;
  }

  StatementRefusal(Code code, String detail, Throwable cause) {
    super(detail, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  /** Why a file is refused. */
  public enum Code {
    NOT_A_STATEMENT(
        "not-a-statement",
        "Export the history again: in MetaTrader 5 choose Report in the menu of the History tab, "
            + "in MetaTrader 4 choose Save as Detailed Report in that of Account History."),
    STATEMENT_CUT(
        "statement-cut",
        "The file ends before the report does. Wait until the terminal has written it, "
            + "then upload it again."),
    FILE_TOO_LARGE(
        "file-too-large", "Export a shorter range of the history, or ask for a higher limit."),
    ARCHIVE_BOMB(
        "archive-bomb",
        "The file unpacks to far more than a report would. Export it again from the terminal."),
    ACCOUNT_NEEDED(
        "account-needed",
        "The file does not name its account. Send server, login and currency with it."),
    ACCOUNT_MISMATCH(
        "account-mismatch",
        "The file belongs to another account than the one named. Check which was meant."),
    UNREADABLE_NUMBER(
        "unreadable-number",
        "Export the report again and do not edit it. If the account counts in more decimal places "
            + "than its currency, name the currency with its digits."),
    UNREADABLE_TIME("unreadable-time", "Export the report again and do not edit it."),
    UNREADABLE_ROW("unreadable-row", "Export the report again and do not edit it."),
    INCONSISTENT(
        "inconsistent",
        "The report contradicts itself, so none of its figures can be trusted. Export it again "
            + "with the whole history of the account, up to now, and do not edit it.");

    private final String code;
    private final String action;

    Code(String code, String action) {
      this.code = code;
      this.action = action;
    }

    /** The stable name, lower case with dashes. */
    public String code() {
      return code;
    }

    /** One or two sentences that say what to do. */
    public String action() {
      return action;
    }
  }
}
