package io.fidus.store.sqlite;

import io.fidus.store.Kind;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.wire.Cells;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.Codes;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/** The row at which a running statement stands. */
final class SqliteCells implements Cells {
  private final DB database;
  private final long statement;

  private SqliteCells(DB database, long statement) {
    this.database = database;
    this.statement = statement;
  }

  /** The rows of a statement until it is reset or closed. */
  static SqliteCells of(SQLiteConnection connection, PreparedStatement statement)
      throws SQLException {
    long address = ((CoreStatement) statement).pointer.safeRunLong((_, pointer) -> pointer);
    return new SqliteCells(connection.getDatabase(), address);
  }

  @Override
  public long number(int column) {
    try {
      return database.column_long(statement, column);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public boolean empty(int column) {
    try {
      return database.column_type(statement, column) == Codes.SQLITE_NULL;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public @Nullable Object kept(int column, Kind kind, int scale) {
    return switch (kind) {
      case TEXT -> text(column);
      case BINARY -> bytes(column);
      case WHOLE, DECIMAL, INSTANT, DATE, LOCAL_TIME, FLAG -> {
        long number = number(column);
        yield number == 0 && empty(column) ? null : Columns.value(number, kind, scale);
      }
    };
  }

  private @Nullable String text(int column) {
    byte[] bytes = bytes(column);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private byte @Nullable [] bytes(int column) {
    try {
      return database.column_blob(statement, column);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static StoreUnavailable unreadable(SQLException e) {
    return new StoreUnavailable("SQLite: " + e.getMessage(), e);
  }
}
