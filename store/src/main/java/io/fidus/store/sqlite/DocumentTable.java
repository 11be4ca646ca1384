package io.fidus.store.sqlite;

import io.fidus.store.Field;
import io.fidus.store.Index;
import io.fidus.store.SchemaRefused;
import io.fidus.store.wire.DocumentShape;
import io.fidus.store.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two tables of a document type, the current versions and the earlier ones, each with a column
 * for every indexed field. Their columns are derived from the documents: when the declaration
 * changes, they are filled anew.
 */
final class DocumentTable<T> {
  private static final int PIECE = 1_000;

  private final DocumentShape<T> shape;
  private final Wire wire;
  private final String name;

  DocumentTable(DocumentShape<T> shape, Wire wire) {
    this.shape = shape;
    this.wire = wire;
    this.name = shape.type().name();
  }

  String current() {
    return quoted(name);
  }

  String history() {
    return quoted(name + "_history");
  }

  String index(String table, Index index) {
    return quoted(table.replace("\"", "") + "__" + index.name());
  }

  static String column(Field field) {
    return quoted("x_" + Wire.stored(field.path()).replace('.', '_'));
  }

  /** The columns of the indexed fields, each after a comma. */
  String columns() {
    return shape.fields().stream().map(field -> ", " + column(field)).collect(Collectors.joining());
  }

  List<@Nullable Object> values(ObjectNode tree) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Field field : shape.fields()) {
      values.add(Columns.write(shape.value(tree, field).orElse(null)));
    }
    return values;
  }

  /** What distinguishes this declaration from another one. */
  String declared() {
    return shape.type().format() + " " + shape.type().indexes();
  }

  void create(Session session) {
    session.execute("CREATE TABLE " + current() + " (id TEXT PRIMARY KEY, " + kept() + ") STRICT");
    session.execute(
        "CREATE TABLE "
            + history()
            + " (id TEXT NOT NULL, "
            + kept()
            + ", until INTEGER NOT NULL, PRIMARY KEY (id, version)) STRICT");
    addColumnsAndIndexes(session);
  }

  /** Brings both tables to the declared format, columns and indexes. */
  void change(Session session) {
    for (String table : List.of(name, name + "_history")) {
      for (String index :
          session.list(
              "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
                  + " AND tbl_name = ?",
              row -> row.getString(1),
              table)) {
        session.execute("DROP INDEX " + quoted(index));
      }
      for (String column :
          session.list(
              "SELECT name FROM pragma_table_info(?) WHERE name LIKE 'x\\_%' ESCAPE '\\'",
              row -> row.getString(1), table)) {
        session.execute("ALTER TABLE " + quoted(table) + " DROP COLUMN " + quoted(column));
      }
    }
    addColumns(session);
    refill(session, current());
    refill(session, history());
    addIndexes(session);
  }

  private void addColumnsAndIndexes(Session session) {
    addColumns(session);
    addIndexes(session);
  }

  private void addColumns(Session session) {
    for (Field field : shape.fields()) {
      for (String table : List.of(current(), history())) {
        session.execute(
            "ALTER TABLE "
                + table
                + " ADD COLUMN "
                + column(field)
                + " "
                + Columns.type(field.kind()));
      }
    }
  }

  private void addIndexes(Session session) {
    for (Index index : shape.type().indexes()) {
      try {
        session.execute(definition(current(), index, index.unique()));
      } catch (ConstraintBroken e) {
        throw new SchemaRefused(
            "Some of the " + name + " have the same " + index.name() + ": make them differ first");
      }
      session.execute(definition(history(), index, false));
    }
  }

  private String definition(String table, Index index, boolean unique) {
    Stream<String> columns = index.fields().stream().map(DocumentTable::column);
    return "CREATE "
        + (unique ? "UNIQUE " : "")
        + "INDEX "
        + index(table, index)
        + " ON "
        + table
        + " ("
        + (unique ? columns : Stream.concat(columns, Stream.of("id")))
            .collect(Collectors.joining(", "))
        + ") WHERE "
        + index.fields().stream()
            .map(field -> column(field) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
  }

  private void refill(Session session, String table) {
    String set =
        shape.fields().stream()
            .map(field -> ", " + column(field) + " = ?")
            .collect(Collectors.joining());
    long after = 0;
    List<Stored> piece;
    do {
      piece =
          session.list(
              "SELECT rowid, format, body FROM "
                  + table
                  + " WHERE rowid > ? ORDER BY rowid LIMIT "
                  + PIECE,
              row -> new Stored(row.getLong(1), row.getInt(2), row.getString(3)),
              after);
      for (Stored stored : piece) {
        ObjectNode tree = shape.current(wire.parse(stored.body()), stored.format());
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add((long) shape.type().format());
        arguments.add(wire.text(tree));
        arguments.addAll(values(tree));
        arguments.add(stored.row());
        session.update(
            "UPDATE " + table + " SET format = ?, body = ?" + set + " WHERE rowid = ?",
            arguments.toArray());
        after = stored.row();
      }
    } while (!piece.isEmpty());
  }

  private record Stored(long row, int format, String body) {}

  private static String kept() {
    return "version INTEGER NOT NULL, since INTEGER NOT NULL, format INTEGER NOT NULL,"
        + " body TEXT NOT NULL";
  }

  static String quoted(String name) {
    return '"' + name.toLowerCase(Locale.ROOT) + '"';
  }
}
