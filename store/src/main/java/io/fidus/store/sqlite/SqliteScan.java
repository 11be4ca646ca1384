package io.fidus.store.sqlite;

import io.fidus.store.wire.SeriesShape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a series from end to end in pieces. A reader thread fetches the next piece while the caller
 * works on this one; between pieces other readings have their turn, and none of them holds the log
 * of the database back for long.
 */
final class SqliteScan<T extends Record> {
  private static final int PIECE = 4_096;

  private final SqliteStore store;
  private final SeriesTable<T> table;
  private final Session.Row<T> row;
  private final SeriesShape<T> shape;

  SqliteScan(SqliteStore store, SeriesTable<T> table, Session.Row<T> row, SeriesShape<T> shape) {
    this.store = store;
    this.table = table;
    this.row = row;
    this.shape = shape;
  }

  long run(long firstPartition, long lastPartition, Consumer<T> reader) {
    long read = 0;
    List<T> piece =
        Answers.await(start(lastPartition, firstPartition, Long.MIN_VALUE, Long.MIN_VALUE));
    while (!piece.isEmpty()) {
      @Nullable Object[] last = shape.values(piece.getLast());
      CompletableFuture<List<T>> next =
          piece.size() < PIECE
              ? CompletableFuture.completedFuture(List.of())
              : start(lastPartition, shape.partition(last), shape.position(last), shape.id(last));
      piece.forEach(reader);
      read += piece.size();
      piece = Answers.await(next);
    }
    return read;
  }

  private CompletableFuture<List<T>> start(
      long lastPartition, long partition, long position, long id) {
    Function<Session, List<T>> reading =
        session -> session.list(table.scan(), row, lastPartition, partition, position, id, PIECE);
    return store.start(reading);
  }
}
