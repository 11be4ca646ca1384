package io.fidus.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A question that one declared index answers: values of its first fields, then a range of the next
 * one, in the order of the fields that are left and of the identity.
 *
 * @param index the name of the index
 * @param equal the values of its first fields
 * @param from the lowest value of the next field
 * @param to the value of the next field before which the range ends
 * @param order the direction
 * @param after the cursor of the previous page
 * @param limit 1 to {@link #MOST}
 */
public record Query(
    String index,
    List<Object> equal,
    Optional<Object> from,
    Optional<Object> to,
    SortOrder order,
    Optional<String> after,
    int limit) {

  /** The longest page. */
  public static final int MOST = 10_000;

  private static final int USUAL = 100;

  public Query {
    equal = List.copyOf(equal);
    if (limit < 1 || limit > MOST) {
      throw new QueryRefused("A page has 1 to " + MOST + " items, not " + limit);
    }
  }

  /** Everything the index holds whose first fields equal {@code equal}. */
  public static Query on(String index, Object... equal) {
    return new Query(
        index,
        Arrays.asList(equal),
        Optional.empty(),
        Optional.empty(),
        SortOrder.ASCENDING,
        Optional.empty(),
        USUAL);
  }

  /** Every document of the type, by identity. */
  public static Query all() {
    return on(Index.ID);
  }

  public Query from(Object lowest) {
    return new Query(index, equal, Optional.of(lowest), to, order, after, limit);
  }

  public Query to(Object end) {
    return new Query(index, equal, from, Optional.of(end), order, after, limit);
  }

  public Query descending() {
    return new Query(index, equal, from, to, SortOrder.DESCENDING, after, limit);
  }

  public Query after(String cursor) {
    return new Query(index, equal, from, to, order, Optional.of(cursor), limit);
  }

  public Query after(Optional<String> cursor) {
    return new Query(index, equal, from, to, order, cursor, limit);
  }

  public Query limit(int most) {
    return new Query(index, equal, from, to, order, after, most);
  }
}
