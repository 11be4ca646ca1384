package io.fidus.store.sqlite;

import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Index;
import io.fidus.store.InvalidValue;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.StaleVersion;
import io.fidus.store.Versioned;
import io.fidus.store.wire.DocumentShape;
import io.fidus.store.wire.Lookup;
import io.fidus.store.wire.Wire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The documents of one type in their two tables. */
final class SqliteDocuments<T> implements Documents<T> {
  private static final String KEPT = "id, version, since, format, body";

  private final SqliteStore store;
  private final DocumentShape<T> shape;
  private final DocumentTable<T> table;
  private final Wire wire;
  private final String name;

  SqliteDocuments(SqliteStore store, DocumentShape<T> shape, DocumentTable<T> table, Wire wire) {
    this.store = store;
    this.shape = shape;
    this.table = table;
    this.wire = wire;
    this.name = shape.type().name();
  }

  private record Ended(long version, long until) {}

  @Override
  public Versioned<T> insert(T document) {
    String id = shape.id(document);
    ObjectNode tree = shape.tree(document);
    return store.write(
        session -> {
          Ended ended =
              session
                  .one(
                      "SELECT version, until FROM "
                          + table.history()
                          + " WHERE id = ? ORDER BY version DESC LIMIT 1",
                      row -> new Ended(row.getLong(1), row.getLong(2)),
                      id)
                  .orElse(new Ended(0, 0));
          long since = Math.max(store.now(), ended.until());
          List<@Nullable Object> arguments = new ArrayList<>(List.of(id));
          arguments.addAll(content(ended.version() + 1, since, tree));
          change(
              session,
              "INSERT INTO "
                  + table.current()
                  + " ("
                  + KEPT
                  + table.columns()
                  + ") VALUES ("
                  + String.join(", ", Collections.nCopies(arguments.size(), "?"))
                  + ")",
              arguments);
          return new Versioned<>(document, ended.version() + 1, Instant.ofEpochMilli(since));
        });
  }

  @Override
  public Versioned<T> replace(Versioned<T> read, T document) {
    String id = shape.id(document);
    if (!id.equals(shape.id(read.document()))) {
      throw new InvalidValue("The identity of a document does not change: " + id);
    }
    ObjectNode tree = shape.tree(document);
    return store.write(
        session -> {
          long since = keep(session, read, id);
          List<@Nullable Object> arguments = content(read.version() + 1, since, tree);
          arguments.add(id);
          change(
              session,
              "UPDATE "
                  + table.current()
                  + " SET (version, since, format, body"
                  + table.columns()
                  + ") = ("
                  + String.join(", ", Collections.nCopies(arguments.size() - 1, "?"))
                  + ") WHERE id = ?",
              arguments);
          return new Versioned<>(document, read.version() + 1, Instant.ofEpochMilli(since));
        });
  }

  @Override
  public void remove(Versioned<T> read) {
    String id = shape.id(read.document());
    store.write(
        session -> {
          keep(session, read, id);
          return session.update("DELETE FROM " + table.current() + " WHERE id = ?", id);
        });
  }

  @Override
  public void confirm(Versioned<T> read) {
    String id = shape.id(read.document());
    store.inTransaction(
        session -> {
          // One writer runs at a time, so what is current now is current at the commit.
          if (session.number(
                  "SELECT count(*) FROM " + table.current() + " WHERE id = ? AND version = ?",
                  id,
                  read.version())
              == 0) {
            throw new StaleVersion(name, id, read.version());
          }
          return true;
        });
  }

  @Override
  public Optional<Versioned<T>> get(String id) {
    return store.read(
        session ->
            session.one(
                "SELECT " + KEPT + " FROM " + table.current() + " WHERE id = ?",
                this::versioned,
                id));
  }

  @Override
  public Optional<Versioned<T>> get(String id, Instant asOf) {
    long at = asOf.toEpochMilli();
    return store.read(
        session ->
            session.one(
                "SELECT "
                    + KEPT
                    + " FROM "
                    + table.current()
                    + " WHERE id = ? AND since <= ? UNION ALL SELECT "
                    + KEPT
                    + " FROM "
                    + table.history()
                    + " WHERE id = ? AND since <= ? AND until > ?",
                this::versioned,
                id,
                at,
                id,
                at,
                at));
  }

  @Override
  public Page<Versioned<T>> find(Query query) {
    return page(query, Optional.empty());
  }

  @Override
  public Page<Versioned<T>> find(Query query, Instant asOf) {
    return page(query, Optional.of(asOf));
  }

  @Override
  public long count(Query query) {
    Lookup lookup = Lookup.of(shape.type(), query);
    LookupSql sql = LookupSql.count(table, lookup);
    return store.read(session -> session.number(sql.text(), sql.arguments().toArray()));
  }

  private record Found<T>(Versioned<T> item, List<Object> order, String id) {}

  private Page<Versioned<T>> page(Query query, Optional<Instant> asOf) {
    Lookup lookup = Lookup.of(shape.type(), query);
    LookupSql sql = LookupSql.page(table, lookup, asOf);
    List<Found<T>> found =
        store.read(
            session ->
                session.list(sql.text(), row -> found(row, lookup), sql.arguments().toArray()));
    boolean more = found.size() > lookup.limit();
    List<Found<T>> items = more ? found.subList(0, lookup.limit()) : found;
    return new Page<>(
        items.stream().map(Found::item).toList(),
        more
            ? Optional.of(lookup.cursor(items.getLast().order(), items.getLast().id()))
            : Optional.empty());
  }

  private Found<T> found(ResultSet row, Lookup lookup) throws SQLException {
    List<Object> order = new ArrayList<>();
    int column = LookupSql.FIRST_ORDER_COLUMN;
    for (var field : lookup.order()) {
      Object value = Columns.read(row, column++, field.kind(), field.scale());
      if (value == null) {
        throw new InvalidValue(name + "." + field.path() + " is missing in its index");
      }
      order.add(value);
    }
    return new Found<>(versioned(row), order, row.getString(1));
  }

  private Versioned<T> versioned(ResultSet row) throws SQLException {
    return new Versioned<>(
        shape.read(row.getString(5), row.getInt(4)),
        row.getLong(2),
        Instant.ofEpochMilli(row.getLong(3)));
  }

  /** Moves the current version to the history and returns when the next one begins. */
  private long keep(Session session, Versioned<T> read, String id) {
    long since = Math.max(store.now(), read.since().toEpochMilli());
    String columns = KEPT + table.columns();
    int kept =
        session.update(
            "INSERT INTO "
                + table.history()
                + " ("
                + columns
                + ", until) SELECT "
                + columns
                + ", ? FROM "
                + table.current()
                + " WHERE id = ? AND version = ?",
            since,
            id,
            read.version());
    if (kept == 0) {
      throw new StaleVersion(name, id, read.version());
    }
    return since;
  }

  private List<@Nullable Object> content(long version, long since, ObjectNode tree) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(version);
    values.add(since);
    values.add((long) shape.type().format());
    values.add(wire.text(tree));
    values.addAll(table.values(tree));
    return values;
  }

  private void change(Session session, String sql, List<@Nullable Object> arguments) {
    try {
      session.update(sql, arguments.toArray());
    } catch (ConstraintBroken e) {
      throw new DuplicateKey(name, broken(e.columns()));
    }
  }

  private String broken(List<String> columns) {
    return shape.type().indexes().stream()
        .filter(Index::unique)
        .filter(
            index ->
                index.fields().stream()
                    .map(field -> DocumentTable.column(field).replace("\"", ""))
                    .toList()
                    .equals(columns))
        .map(Index::name)
        .findFirst()
        .orElse(Index.ID);
  }
}
