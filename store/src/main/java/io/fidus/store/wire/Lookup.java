package io.fidus.store.wire;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import io.fidus.store.Index;
import io.fidus.store.InvalidValue;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
import io.fidus.store.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query that was checked against the declared indexes.
 *
 * @param index the index that answers it; absent for the identity
 * @param equal fields with the values they must have
 * @param order fields that order the answer, before the identity; the first one has the range
 * @param from the lowest value of the range
 * @param to where the range ends
 * @param after the order values and the identity of the last item of the previous page
 */
public record Lookup(
    Optional<Index> index,
    List<Bound> equal,
    List<Field> order,
    Optional<Object> from,
    Optional<Object> to,
    SortOrder direction,
    Optional<Position> after,
    int limit) {

  /** A field with a kept value. */
  public record Bound(Field field, Object value) {}

  /** Where a page ended. */
  public record Position(List<Object> values, String id) {}

  /**
   * Checks a query.
   *
   * @throws QueryRefused when no declared index answers it
   */
  public static Lookup of(DocumentType<?> type, Query query) {
    Optional<Index> index = type.indexNamed(query.index());
    if (index.isEmpty() && !query.index().equals(Index.ID)) {
      throw new QueryRefused(
          "There is no index '"
              + query.index()
              + "' among those of "
              + type.name()
              + ": declare it");
    }
    List<Field> fields = index.map(Index::fields).orElse(List.of());
    if (query.equal().size() > fields.size()) {
      throw new QueryRefused(
          query.index() + " has " + fields.size() + " fields, not " + query.equal().size());
    }
    List<Bound> equal = new ArrayList<>();
    for (int i = 0; i < query.equal().size(); i++) {
      equal.add(new Bound(fields.get(i), keep(fields.get(i), query.equal().get(i))));
    }
    List<Field> order = fields.subList(equal.size(), fields.size());
    Field ranged = order.isEmpty() ? Field.text(Index.ID) : order.getFirst();
    if (order.isEmpty()
        && index.isPresent()
        && (query.from().isPresent() || query.to().isPresent())) {
      throw new QueryRefused(query.index() + " has no field left for a range");
    }
    return new Lookup(
        index,
        equal,
        order,
        query.from().map(value -> keep(ranged, value)),
        query.to().map(value -> keep(ranged, value)),
        query.order(),
        query.after().map(cursor -> position(query, order, cursor)),
        query.limit());
  }

  public boolean descending() {
    return direction == SortOrder.DESCENDING;
  }

  /** The cursor of a page that ends with an item. */
  public String cursor(List<Object> values, String id) {
    List<String> parts = new ArrayList<>(List.of(index.map(Index::name).orElse(Index.ID)));
    values.forEach(value -> parts.add(Values.print(value)));
    parts.add(id);
    return Cursor.write(parts);
  }

  private static Position position(Query query, List<Field> order, String cursor) {
    List<String> parts = Cursor.read(cursor);
    if (parts.size() != order.size() + 2 || !parts.getFirst().equals(query.index())) {
      throw Cursor.foreign();
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      try {
        values.add(Values.parse(order.get(i).kind(), parts.get(i + 1)));
      } catch (RuntimeException e) {
        throw Cursor.foreign();
      }
    }
    return new Position(values, parts.getLast());
  }

  private static Object keep(Field field, Object value) {
    try {
      return Values.keep(field.kind(), field.scale(), value, field.path());
    } catch (InvalidValue e) {
      throw new QueryRefused(String.valueOf(e.getMessage()));
    }
  }
}
