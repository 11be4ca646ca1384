package io.fidus.platform.trading.internal.importing;

import io.fidus.metatrader.statement.StatementRefusal;
import io.fidus.platform.api.ProblemKind;

/** Why a file is not imported. Nothing of it is stored then but a line in the list of imports. */
public enum ImportProblem implements ProblemKind {
  NOT_A_STATEMENT(422, "Not a statement", StatementRefusal.Code.NOT_A_STATEMENT),
  STATEMENT_CUT(422, "The statement is cut off", StatementRefusal.Code.STATEMENT_CUT),
  FILE_TOO_LARGE(413, "The file is too large", StatementRefusal.Code.FILE_TOO_LARGE),
  ARCHIVE_BOMB(422, "The file unpacks to too much", StatementRefusal.Code.ARCHIVE_BOMB),
  ACCOUNT_NEEDED(422, "The account must be named", StatementRefusal.Code.ACCOUNT_NEEDED),
  ACCOUNT_MISMATCH(409, "Another account", StatementRefusal.Code.ACCOUNT_MISMATCH),
  UNREADABLE_NUMBER(422, "A number cannot be read", StatementRefusal.Code.UNREADABLE_NUMBER),
  UNREADABLE_TIME(422, "A time cannot be read", StatementRefusal.Code.UNREADABLE_TIME),
  UNREADABLE_ROW(422, "A row cannot be read", StatementRefusal.Code.UNREADABLE_ROW),
  INCONSISTENT(422, "The statement contradicts itself", StatementRefusal.Code.INCONSISTENT),
  CURRENCY_MISMATCH(
      409,
      "Another currency",
      "The account is kept in another currency. Check that server, login and currency are right."),
  PLATFORM_MISMATCH(
      409,
      "Another platform",
      "The account is kept on the other MetaTrader platform. Check the name of the server.");

  private final int status;
  private final String title;
  private final String action;

  ImportProblem(int status, String title, StatementRefusal.Code code) {
    this(status, title, code.action());
  }

  ImportProblem(int status, String title, String action) {
    this.status = status;
    this.title = title;
    this.action = action;
  }

  static ImportProblem of(StatementRefusal.Code code) {
    return switch (code) {
      case NOT_A_STATEMENT -> NOT_A_STATEMENT;
      case STATEMENT_CUT -> STATEMENT_CUT;
      case FILE_TOO_LARGE -> FILE_TOO_LARGE;
      case ARCHIVE_BOMB -> ARCHIVE_BOMB;
      case ACCOUNT_NEEDED -> ACCOUNT_NEEDED;
      case ACCOUNT_MISMATCH -> ACCOUNT_MISMATCH;
      case UNREADABLE_NUMBER -> UNREADABLE_NUMBER;
      case UNREADABLE_TIME -> UNREADABLE_TIME;
      case UNREADABLE_ROW -> UNREADABLE_ROW;
      case INCONSISTENT -> INCONSISTENT;
    };
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String action() {
    return action;
  }
}
