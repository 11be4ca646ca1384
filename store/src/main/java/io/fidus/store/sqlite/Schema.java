package io.fidus.store.sqlite;

import io.fidus.store.SchemaRefused;
import java.nio.file.Path;
import java.util.List;

/**
 * The store's own tables, and the steps that brought them where they are. A step that was released
 * is never changed; a new one is added after it.
 */
final class Schema {
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              "CREATE TABLE fidus_type (name TEXT PRIMARY KEY, kind TEXT NOT NULL,"
                  + " declared TEXT NOT NULL) STRICT",
              "CREATE TABLE fidus_once (command TEXT PRIMARY KEY, result TEXT NOT NULL,"
                  + " at INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
          List.of(
              "CREATE TABLE fidus_event (id INTEGER PRIMARY KEY AUTOINCREMENT,"
                  + " type TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL,"
                  + " body TEXT NOT NULL) STRICT",
              "CREATE TABLE fidus_listener (name TEXT, type TEXT, PRIMARY KEY (name, type))"
                  + " STRICT, WITHOUT ROWID",
              "CREATE TABLE fidus_delivery (listener TEXT, event INTEGER, key TEXT NOT NULL,"
                  + " PRIMARY KEY (listener, event)) STRICT, WITHOUT ROWID",
              "CREATE INDEX fidus_delivery__event ON fidus_delivery (event)",
              "CREATE INDEX fidus_listener__type ON fidus_listener (type)",
              "CREATE TABLE fidus_lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL,"
                  + " token INTEGER NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID",
              "CREATE TABLE fidus_probe (number INTEGER NOT NULL) STRICT",
              "INSERT INTO fidus_probe VALUES (0)"));

  private Schema() {}

  /** The format of this version of FIDUS. */
  static int format() {
    return STEPS.size();
  }

  /**
   * Creates the store's tables in a new file, or brings those of an earlier format up to date.
   *
   * @throws SchemaRefused when the file is not ours, or of a later format
   */
  static void prepare(Session session, Path file, long now) {
    session.execute("BEGIN IMMEDIATE");
    try {
      int found = found(session, file);
      for (int step = found; step < STEPS.size(); step++) {
        STEPS.get(step).forEach(session::execute);
        session.update("INSERT INTO fidus_schema VALUES (?, ?)", step + 1, now);
      }
      session.execute("COMMIT");
    } catch (RuntimeException e) {
      session.execute("ROLLBACK");
      throw e;
    }
    session.forget();
  }

  private static int found(Session session, Path file) {
    long tables = session.number("SELECT count(*) FROM sqlite_master");
    if (tables == 0) {
      session.execute("CREATE TABLE fidus_schema (format INTEGER PRIMARY KEY, at INTEGER) STRICT");
      return 0;
    }
    if (session.number("SELECT count(*) FROM sqlite_master WHERE name = 'fidus_schema'") == 0) {
      throw new SchemaRefused(
          file + " is a database of another program: give FIDUS a data folder of its own");
    }
    long found = session.number("SELECT coalesce(max(format), 0) FROM fidus_schema");
    if (found > format()) {
      throw new SchemaRefused(
          file
              + " was written by a later version of FIDUS (format "
              + found
              + ", this one knows "
              + format()
              + "): start that version, or restore a backup made before it");
    }
    return (int) found;
  }
}
