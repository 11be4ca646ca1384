package io.fidus.store.sqlite;

import io.fidus.store.Field;
import io.fidus.store.wire.Lookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A checked query in SQL, tied to its index so that it can never become a search of the table. */
record LookupSql(String text, List<@Nullable Object> arguments) {
  static final int FIRST_ORDER_COLUMN = 6;

  static LookupSql count(DocumentTable<?> table, Lookup lookup) {
    List<@Nullable Object> arguments = new ArrayList<>();
    String text =
        "SELECT count(*)" + from(table, table.current(), lookup) + where(lookup, arguments);
    return new LookupSql(text, arguments);
  }

  /** One row more than the page, which tells whether there is another one. */
  static LookupSql page(DocumentTable<?> table, Lookup lookup, Optional<Instant> asOf) {
    List<@Nullable Object> arguments = new ArrayList<>();
    String text = select(table, table.current(), lookup) + paged(lookup, arguments);
    if (asOf.isPresent()) {
      long at = asOf.get().toEpochMilli();
      text += " AND since <= ?";
      arguments.add(at);
      text += " UNION ALL " + select(table, table.history(), lookup) + paged(lookup, arguments);
      text += " AND since <= ? AND until > ?";
      arguments.add(at);
      arguments.add(at);
    }
    text +=
        " ORDER BY "
            + order(lookup)
                .map(column -> column + (lookup.descending() ? " DESC" : " ASC"))
                .collect(Collectors.joining(", "))
            + " LIMIT ?";
    arguments.add((long) lookup.limit() + 1);
    return new LookupSql(text, arguments);
  }

  private static String select(DocumentTable<?> table, String from, Lookup lookup) {
    return "SELECT id, version, since, format, body"
        + lookup.order().stream()
            .map(field -> ", " + DocumentTable.column(field))
            .collect(Collectors.joining())
        + from(table, from, lookup);
  }

  private static String from(DocumentTable<?> table, String from, Lookup lookup) {
    return " FROM "
        + from
        + lookup.index().map(index -> " INDEXED BY " + table.index(from, index)).orElse("");
  }

  private static String paged(Lookup lookup, List<@Nullable Object> arguments) {
    String where = where(lookup, arguments);
    if (lookup.after().isEmpty()) {
      return where;
    }
    Lookup.Position after = lookup.after().get();
    after.values().forEach(value -> arguments.add(Columns.write(value)));
    arguments.add(after.id());
    return where
        + " AND ("
        + order(lookup).collect(Collectors.joining(", "))
        + ") "
        + (lookup.descending() ? "<" : ">")
        + " ("
        + order(lookup).map(column -> "?").collect(Collectors.joining(", "))
        + ")";
  }

  private static String where(Lookup lookup, List<@Nullable Object> arguments) {
    StringBuilder where = new StringBuilder(" WHERE true");
    for (Lookup.Bound bound : lookup.equal()) {
      where.append(" AND ").append(DocumentTable.column(bound.field())).append(" = ?");
      arguments.add(Columns.write(bound.value()));
    }
    for (Field field : lookup.order()) {
      where.append(" AND ").append(DocumentTable.column(field)).append(" IS NOT NULL");
    }
    String ranged = order(lookup).findFirst().orElseThrow();
    lookup.from().ifPresent(from -> bound(where, ranged, " >= ?", from, arguments));
    lookup.to().ifPresent(to -> bound(where, ranged, " < ?", to, arguments));
    return where.toString();
  }

  private static void bound(
      StringBuilder where,
      String column,
      String comparison,
      Object value,
      List<@Nullable Object> arguments) {
    where.append(" AND ").append(column).append(comparison);
    arguments.add(Columns.write(value));
  }

  private static Stream<String> order(Lookup lookup) {
    return Stream.concat(lookup.order().stream().map(DocumentTable::column), Stream.of("id"));
  }
}
