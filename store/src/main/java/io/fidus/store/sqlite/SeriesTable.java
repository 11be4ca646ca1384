package io.fidus.store.sqlite;

import io.fidus.store.SortOrder;
import io.fidus.store.wire.Column;
import io.fidus.store.wire.SeriesShape;
import java.util.Collections;
import java.util.stream.Collectors;

/** The table of a series and its statements. */
final class SeriesTable<T extends Record> {
  private final SeriesShape<T> shape;
  private final String table;
  private final String partition;
  private final String position;
  private final String id;
  private final String columns;
  private final String insert;
  private final String byId;
  private final String rangeUp;
  private final String rangeDown;
  private final String last;
  private final String scan;
  private final String ending;

  SeriesTable(SeriesShape<T> shape) {
    this.shape = shape;
    table = DocumentTable.quoted(shape.type().name());
    partition = column(shape.partition());
    position = column(shape.position());
    id = column(shape.id());
    columns = shape.columns().stream().map(SeriesTable::column).collect(Collectors.joining(", "));
    insert = insertSql();
    byId = byIdSql();
    rangeUp = rangeSql(" > ", " ASC");
    rangeDown = rangeSql(" < ", " DESC");
    last = lastSql();
    scan = scanSql();
    ending = endingSql();
  }

  String name() {
    return shape.type().name();
  }

  void create(Session session) {
    session.execute(
        "CREATE TABLE "
            + table
            + " ("
            + shape.columns().stream()
                .map(SeriesTable::definition)
                .collect(Collectors.joining(", "))
            + ", PRIMARY KEY ("
            + key()
            + ")) STRICT, WITHOUT ROWID");
    session.execute(
        "CREATE UNIQUE INDEX "
            + DocumentTable.quoted(name() + "__id")
            + " ON "
            + table
            + " ("
            + partition
            + ", "
            + id
            + ")");
  }

  /** Adds the columns that are new; they are optional, for the facts that lack them. */
  void change(Session session, String earlier) {
    for (Column column : shape.addedTo(earlier)) {
      session.execute("ALTER TABLE " + table + " ADD COLUMN " + definition(column));
    }
  }

  String insert() {
    return insert;
  }

  String byId() {
    return byId;
  }

  String range(SortOrder order) {
    return order == SortOrder.ASCENDING ? rangeUp : rangeDown;
  }

  String last() {
    return last;
  }

  String scan() {
    return scan;
  }

  String ending() {
    return ending;
  }

  private String insertSql() {
    return "INSERT INTO "
        + table
        + " ("
        + columns
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(shape.columns().size(), "?"))
        + ") ON CONFLICT DO NOTHING";
  }

  private String byIdSql() {
    return "SELECT "
        + columns
        + " FROM "
        + table
        + " WHERE "
        + partition
        + " = ? AND "
        + id
        + " = ?";
  }

  private String rangeSql(String after, String direction) {
    return "SELECT "
        + columns
        + " FROM "
        + table
        + " WHERE "
        + partition
        + " = ? AND "
        + position
        + " >= ? AND "
        + position
        + " < ? AND ("
        + position
        + ", "
        + id
        + ")"
        + after
        + "(?, ?) ORDER BY "
        + position
        + direction
        + ", "
        + id
        + direction
        + " LIMIT ?";
  }

  private String lastSql() {
    return "SELECT "
        + columns
        + " FROM "
        + table
        + " WHERE "
        + partition
        + " = ? ORDER BY "
        + position
        + " DESC, "
        + id
        + " DESC LIMIT 1";
  }

  /** The facts after one key and up to another one. */
  private String scanSql() {
    return "SELECT " + columns + after() + " AND (" + key() + ") <= (?, ?, ?) ORDER BY " + key();
  }

  /** The key that stands so many facts after another one. */
  private String endingSql() {
    return "SELECT " + key() + after() + " ORDER BY " + key() + " LIMIT 1 OFFSET ?";
  }

  private String after() {
    return " FROM " + table + " WHERE (" + key() + ") > (?, ?, ?)";
  }

  private String key() {
    return String.join(", ", partition, position, id);
  }

  String trim() {
    return "DELETE FROM " + table + " WHERE " + partition + " = ? AND " + position + " < ?";
  }

  private static String definition(Column column) {
    return column(column)
        + " "
        + Columns.type(column.kind())
        + (column.optional() ? "" : " NOT NULL");
  }

  private static String column(Column column) {
    return DocumentTable.quoted(column.name());
  }
}
