package io.fidus.store.sqlite;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteErrorCode;

/** A unique index was broken; whoever knows the table says which. */
final class ConstraintBroken extends RuntimeException {
  private static final String PREFIX = "UNIQUE constraint failed: ";

  ConstraintBroken(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  static boolean isUnique(SQLiteErrorCode code) {
    return code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
        || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
  }

  /** The columns that are not unique, without their table. */
  List<String> columns() {
    String message = String.valueOf(getMessage());
    int start = message.indexOf(PREFIX) + PREFIX.length();
    int end = message.indexOf(')', start);
    return Arrays.stream(message.substring(start, end < 0 ? message.length() : end).split(", "))
        .map(column -> column.substring(column.indexOf('.') + 1))
        .toList();
  }
}
