package io.fidus.store.sqlite;

import io.fidus.store.wire.Cells;
import io.fidus.store.wire.SeriesShape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Reads a series from end to end in pieces. Two reader threads fetch the next two pieces while the
 * caller works on this one; between pieces other readings have their turn, and none of them holds
 * the log of the database back for long.
 */
final class SqliteScan<T extends Record> {
  private static final int PIECE = 2_048;

  private final SqliteStore store;
  private final SeriesTable<T> table;
  private final SeriesShape<T> shape;

  private record Key(long partition, long position, long id) {
    static Key of(Cells row) {
      return new Key(row.number(0), row.number(1), row.number(2));
    }

    /** Whether a fact with this key lies beyond a partition. */
    boolean beyond(long lastPartition) {
      return partition > lastPartition;
    }
  }

  SqliteScan(SqliteStore store, SeriesTable<T> table, SeriesShape<T> shape) {
    this.store = store;
    this.table = table;
    this.shape = shape;
  }

  long run(long firstPartition, long lastPartition, Consumer<T> reader) {
    long read = 0;
    Key from = new Key(firstPartition, Long.MIN_VALUE, Long.MIN_VALUE);
    Key end = new Key(lastPartition, Long.MAX_VALUE, Long.MAX_VALUE);
    CompletableFuture<List<T>> fetched = CompletableFuture.completedFuture(List.of());
    while (!from.equals(end)) {
      Key to = ending(from, end);
      CompletableFuture<List<T>> next = start(from, to);
      read += pass(fetched, reader);
      fetched = next;
      from = to;
    }
    return read + pass(fetched, reader);
  }

  /** The key of the last fact of the piece after a key, found without reading the facts. */
  private Key ending(Key from, Key end) {
    return store
        .read(
            session ->
                session.fact(
                    table.ending(),
                    Key::of,
                    from.partition(),
                    from.position(),
                    from.id(),
                    PIECE - 1))
        .filter(key -> !key.beyond(end.partition()))
        .orElse(end);
  }

  /** Both ends are given, for facts that arrive meanwhile must not push others out of the piece. */
  private CompletableFuture<List<T>> start(Key from, Key to) {
    return store.start(
        session ->
            session.facts(
                table.scan(),
                shape::fact,
                from.partition(),
                from.position(),
                from.id(),
                to.partition(),
                to.position(),
                to.id()));
  }

  private static <T> long pass(CompletableFuture<List<T>> fetched, Consumer<T> reader) {
    List<T> piece = Answers.await(fetched);
    piece.forEach(reader);
    return piece.size();
  }
}
