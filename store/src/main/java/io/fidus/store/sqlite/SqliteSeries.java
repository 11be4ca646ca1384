package io.fidus.store.sqlite;

import io.fidus.store.Appended;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
import io.fidus.store.Series;
import io.fidus.store.SortOrder;
import io.fidus.store.wire.Column;
import io.fidus.store.wire.SeriesCursor;
import io.fidus.store.wire.SeriesShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The facts of one series in a table that is ordered by partition, position and id. */
final class SqliteSeries<T extends Record> implements Series<T> {
  private final SqliteStore store;
  private final SeriesShape<T> shape;
  private final SeriesTable<T> table;

  SqliteSeries(SqliteStore store, SeriesShape<T> shape, SeriesTable<T> table) {
    this.store = store;
    this.shape = shape;
    this.table = table;
  }

  @Override
  public Appended<T> append(List<T> facts) {
    List<@Nullable Object[]> rows = facts.stream().map(shape::values).toList();
    return store.write(
        session -> {
          long added = 0;
          long known = 0;
          List<T> differing = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] row = rows.get(i);
            if (session.update(table.insert(), encoded(row)) == 1) {
              added++;
            } else if (shape.same(row, stored(session, row))) {
              known++;
            } else {
              differing.add(facts.get(i));
            }
          }
          return new Appended<>(added, known, differing);
        });
  }

  @Override
  public Optional<T> get(long partition, long id) {
    return store
        .read(session -> session.one(table.byId(), this::values, partition, id))
        .map(shape::fact);
  }

  @Override
  public Page<T> range(
      long partition, long from, long to, SortOrder order, Optional<String> after, int limit) {
    if (limit < 1 || limit > Query.MOST) {
      throw new QueryRefused("A page has 1 to " + Query.MOST + " items, not " + limit);
    }
    boolean up = order == SortOrder.ASCENDING;
    SeriesCursor start =
        after
            .map(SeriesCursor::read)
            .orElse(
                up
                    ? new SeriesCursor(Long.MIN_VALUE, Long.MIN_VALUE)
                    : new SeriesCursor(Long.MAX_VALUE, Long.MAX_VALUE));
    List<T> found =
        store.read(
            session ->
                session.list(
                    table.range(order),
                    this::fact,
                    partition,
                    from,
                    to,
                    start.position(),
                    start.id(),
                    limit + 1));
    return SeriesCursor.page(found, limit, shape);
  }

  @Override
  public Optional<T> last(long partition) {
    return store.read(session -> session.one(table.last(), this::fact, partition));
  }

  @Override
  public long scan(long firstPartition, long lastPartition, Consumer<T> reader) {
    return new SqliteScan<>(store, table, this::fact, shape)
        .run(firstPartition, lastPartition, reader);
  }

  @Override
  public long trim(long partition, long before) {
    if (shape.type().permanent()) {
      throw new UnsupportedOperationException(shape.type().name() + " is permanent");
    }
    return store.write(session -> (long) session.update(table.trim(), partition, before));
  }

  private @Nullable Object[] stored(Session session, @Nullable Object[] row) {
    return session
        .one(table.byId(), this::values, shape.partition(row), shape.id(row))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A fact of " + table.name() + " is neither new nor known"));
  }

  private static @Nullable Object[] encoded(@Nullable Object[] row) {
    return Arrays.stream(row).map(Columns::write).toArray();
  }

  private T fact(ResultSet row) throws SQLException {
    return shape.fact(values(row));
  }

  private @Nullable Object[] values(ResultSet row) throws SQLException {
    List<Column> columns = shape.columns();
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      values[i] = Columns.read(row, i + 1, column.kind(), column.scale());
    }
    return values;
  }
}
