package io.fidus.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An append-only series of facts, in partitions, ordered by position and then id.
 *
 * <p>Positions that are instants are given to these methods as milliseconds since 1970 UTC.
 */
public interface Series<T extends Record> {

  /**
   * Appends facts, idempotent by partition and id. A fact that is already known with other content
   * is not stored and not swallowed: it is returned.
   */
  Appended<T> append(List<T> facts);

  /** One fact by its identity. */
  Optional<T> get(long partition, long id);

  /**
   * The facts of one partition between two positions.
   *
   * @param from the first position
   * @param to the position before which it ends
   * @param after the cursor of the previous page
   * @param limit 1 to {@link Query#MOST}
   */
  Page<T> range(
      long partition, long from, long to, SortOrder order, Optional<String> after, int limit);

  /** The fact of a partition with the highest position. */
  Optional<T> last(long partition);

  /**
   * Reads partitions from the first to the last, both included, in the order of partition, position
   * and id. It reads in pieces: facts appended meanwhile may be seen or not.
   *
   * @return how many facts were read
   */
  long scan(long firstPartition, long lastPartition, Consumer<T> reader);

  /**
   * Removes the facts of a partition before a position.
   *
   * @return how many were removed
   * @throws UnsupportedOperationException when the type is permanent
   */
  long trim(long partition, long before);

  /** The position of an instant. */
  static long position(Instant instant) {
    return instant.toEpochMilli();
  }
}
