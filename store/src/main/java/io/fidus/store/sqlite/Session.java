package io.fidus.store.sqlite;

import io.fidus.store.StoreUnavailable;
import io.fidus.store.wire.Cells;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** One connection with its prepared statements. It is used by one thread at a time. */
final class Session implements AutoCloseable {
  private static final int FULL = 2;
  private static final int CACHE_KIB = 16 * 1024;
  private static final int BUSY_MILLIS = 10_000;

  /**
   * How long the log grows before its pages are copied to the database: 64 MiB. A page that many
   * commits have changed is copied once.
   */
  private static final int LOG_PAGES = 16 * 1024;

  private final SQLiteConnection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /** Reads one row of an answer. */
  interface Row<R> {
    R read(ResultSet row) throws SQLException;
  }

  private Session(SQLiteConnection connection) {
    this.connection = connection;
  }

  static Session writing(Path file) {
    Session session = open(file, new SQLiteConfig());
    session.execute("PRAGMA journal_mode = WAL");
    session.execute("PRAGMA synchronous = FULL");
    session.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
    return session.checked();
  }

  static Session reading(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setOpenMode(SQLiteOpenMode.READWRITE);
    Session session = open(file, config);
    session.execute("PRAGMA synchronous = FULL");
    session.execute("PRAGMA query_only = ON");
    return session.checked();
  }

  /** Reads the database in order to copy it. */
  static Session copying(Path file) {
    Session session = open(file, new SQLiteConfig());
    session.execute("PRAGMA synchronous = FULL");
    return session.checked();
  }

  /**
   * A session begins and ends transactions in words and is used by one thread at a time, so that
   * neither the driver must see to them after each statement, nor SQLite lock each cell.
   */
  private static Session open(Path file, SQLiteConfig config) {
    config.setBusyTimeout(BUSY_MILLIS);
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.setGetGeneratedKeys(
        false); // Else each insert is followed by a query for its row number.
    try {
      SQLiteConnection connection =
          (SQLiteConnection) config.createConnection("jdbc:sqlite:" + file);
      connection.getConnectionConfig().setAutoCommit(false);
      Session session = new Session(connection);
      session.execute("PRAGMA cache_size = -" + CACHE_KIB);
      return session;
    } catch (SQLException e) {
      throw new StoreUnavailable("Cannot open " + file + ": " + e.getMessage(), e);
    }
  }

  /** Without these two a commit could be acknowledged and lost with the power. */
  private Session checked() {
    long synchronous = number("PRAGMA synchronous");
    String journal = one("PRAGMA journal_mode", row -> row.getString(1)).orElse("");
    if (synchronous != FULL || !journal.equals("wal")) {
      throw new StoreUnavailable(
          "SQLite refuses to be durable: synchronous " + synchronous + ", journal " + journal);
    }
    return this;
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs a prepared change and returns how many rows it changed. */
  int update(String sql, @Nullable Object... arguments) {
    try {
      return bound(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** Runs a prepared change of at most one row for each of several arguments: did it change one? */
  boolean[] batch(String sql, List<@Nullable Object[]> rows) {
    boolean[] changed = new boolean[rows.size()];
    if (rows.isEmpty()) {
      return changed;
    }
    try {
      PreparedStatement statement = prepared(sql);
      for (@Nullable Object[] arguments : rows) {
        bind(statement, arguments);
        statement.addBatch();
      }
      int[] counts = statement.executeBatch();
      for (int i = 0; i < counts.length; i++) {
        changed[i] = counts[i] == 1;
      }
      return changed;
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  <R> List<R> list(String sql, Row<R> row, @Nullable Object... arguments) {
    try (ResultSet rows = bound(sql, arguments).executeQuery()) {
      List<R> result = new ArrayList<>();
      while (rows.next()) {
        result.add(row.read(rows));
      }
      return result;
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  <R> Optional<R> one(String sql, Row<R> row, @Nullable Object... arguments) {
    try (ResultSet rows = bound(sql, arguments).executeQuery()) {
      return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** Reads facts past JDBC's cells, each of which costs it several locks and calls. */
  <R> List<R> facts(String sql, Function<Cells, R> reader, @Nullable Object... arguments) {
    try {
      PreparedStatement statement = bound(sql, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        Cells row = SqliteCells.of(connection, statement);
        List<R> result = new ArrayList<>();
        while (rows.next()) {
          result.add(reader.apply(row));
        }
        return result;
      }
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** Reads the one fact that the statement finds. */
  <R> Optional<R> fact(String sql, Function<Cells, R> reader, @Nullable Object... arguments) {
    return facts(sql, reader, arguments).stream().findFirst();
  }

  long number(String sql, @Nullable Object... arguments) {
    return one(sql, row -> row.getLong(1), arguments)
        .orElseThrow(() -> new IllegalStateException("No answer to " + sql));
  }

  private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = prepared(sql);
    bind(statement, arguments);
    return statement;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case null -> statement.setNull(i + 1, java.sql.Types.NULL);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setLong(i + 1, number);
        case String text -> statement.setString(i + 1, text);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        default -> throw new IllegalArgumentException("Not a column: " + arguments[i].getClass());
      }
    }
  }

  /** Forgets prepared statements, because tables have changed. */
  void forget() {
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    statements.clear();
  }

  @Override
  public void close() {
    try {
      forget();
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The driver closes a statement that failed, so it is prepared anew the next time. */
  private RuntimeException failure(String sql, SQLException e) {
    try (PreparedStatement _ = statements.remove(sql)) {
      return failure(e);
    } catch (SQLException closing) {
      e.addSuppressed(closing);
      return failure(e);
    }
  }

  private static RuntimeException failure(SQLException e) {
    return e instanceof SQLiteException sqlite && ConstraintBroken.isUnique(sqlite.getResultCode())
        ? new ConstraintBroken(e)
        : new StoreUnavailable("SQLite: " + e.getMessage(), e);
  }
}
