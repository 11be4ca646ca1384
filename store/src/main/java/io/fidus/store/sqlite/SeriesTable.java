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

  SeriesTable(SeriesShape<T> shape) {
    this.shape = shape;
    table = DocumentTable.quoted(shape.type().name());
    partition = column(shape.partition());
    position = column(shape.position());
    id = column(shape.id());
    columns = shape.columns().stream().map(SeriesTable::column).collect(Collectors.joining(", "));
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
            + String.join(", ", partition, position, id)
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
    return "INSERT INTO "
        + table
        + " ("
        + columns
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(shape.columns().size(), "?"))
        + ") ON CONFLICT DO NOTHING";
  }

  String byId() {
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

  String range(SortOrder order) {
    String direction = order == SortOrder.ASCENDING ? " ASC" : " DESC";
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
        + (order == SortOrder.ASCENDING ? ") > " : ") < ")
        + "(?, ?) ORDER BY "
        + position
        + direction
        + ", "
        + id
        + direction
        + " LIMIT ?";
  }

  String last() {
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

  String scan() {
    String key = String.join(", ", partition, position, id);
    return "SELECT "
        + columns
        + " FROM "
        + table
        + " WHERE "
        + partition
        + " <= ? AND ("
        + key
        + ") > (?, ?, ?) ORDER BY "
        + key
        + " LIMIT ?";
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
