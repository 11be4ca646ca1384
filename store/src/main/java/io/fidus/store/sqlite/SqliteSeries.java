package io.fidus.store.sqlite;

import io.fidus.store.Appended;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
import io.fidus.store.Series;
import io.fidus.store.SortOrder;
import io.fidus.store.wire.SeriesCursor;
import io.fidus.store.wire.SeriesShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The facts of one series in a table that is ordered by partition, position and id. */
final class SqliteSeries<T extends Record> implements Series<T> {
  private static final int PART = 1_000;

  private final SqliteStore store;
  private final SeriesShape<T> shape;
  private final SeriesTable<T> table;

  SqliteSeries(SqliteStore store, SeriesShape<T> shape, SeriesTable<T> table) {
    this.store = store;
    this.shape = shape;
    this.table = table;
  }

  /** Goes part by part, so that many facts do not stand in memory as cells besides. */
  @Override
  public Appended<T> append(List<T> facts) {
    return store.transaction(
        () -> {
          long added = 0;
          List<T> differing = new ArrayList<>();
          for (int from = 0; from < facts.size(); from += PART) {
            added += append(facts.subList(from, Math.min(from + PART, facts.size())), differing);
          }
          return new Appended<>(added, facts.size() - added - differing.size(), differing);
        });
  }

  /** Returns how many were new, and adds to the others those that differ from what is kept. */
  private long append(List<T> facts, List<T> differing) {
    List<@Nullable Object[]> rows = facts.stream().map(shape::values).toList();
    List<@Nullable Object[]> cells = rows.stream().map(SqliteSeries::encoded).toList();
    return store.inTransaction(
        session -> {
          boolean[] fresh = session.batch(table.insert(), cells);
          long added = 0;
          for (int i = 0; i < fresh.length; i++) {
            if (fresh[i]) {
              added++;
            } else if (!shape.same(rows.get(i), stored(session, rows.get(i)))) {
              differing.add(facts.get(i));
            }
          }
          return added;
        });
  }

  @Override
  public Optional<T> get(long partition, long id) {
    return store.read(session -> session.fact(table.byId(), shape::fact, partition, id));
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
                session.facts(
                    table.range(order),
                    shape::fact,
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
    return store.read(session -> session.fact(table.last(), shape::fact, partition));
  }

  @Override
  public long scan(long firstPartition, long lastPartition, Consumer<T> reader) {
    return new SqliteScan<>(store, table, shape).run(firstPartition, lastPartition, reader);
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
        .fact(table.byId(), shape::values, shape.partition(row), shape.id(row))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A fact of " + table.name() + " is neither new nor known"));
  }

  private static @Nullable Object[] encoded(@Nullable Object[] row) {
    @Nullable Object[] cells = new Object[row.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Columns.write(row[i]);
    }
    return cells;
  }
}
