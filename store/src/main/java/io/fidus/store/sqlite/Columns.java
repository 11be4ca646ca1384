package io.fidus.store.sqlite;

import io.fidus.store.Kind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Kept values as SQLite columns: text, whole numbers and bytes, whose order is that of the values.
 */
final class Columns {
  private Columns() {}

  static String type(Kind kind) {
    return switch (kind) {
      case TEXT -> "TEXT";
      case BINARY -> "BLOB";
      case WHOLE, DECIMAL, INSTANT, DATE, LOCAL_TIME, FLAG -> "INTEGER";
    };
  }

  static @Nullable Object write(@Nullable Object kept) {
    return switch (kept) {
      case null -> null;
      case String text -> text;
      case Long number -> number;
      case BigDecimal number -> number.unscaledValue().longValueExact();
      case Instant instant -> instant.toEpochMilli();
      case LocalDate date -> date.toEpochDay();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC).toEpochMilli();
      case Boolean flag -> flag ? 1L : 0L;
      case byte[] bytes -> bytes;
      default -> throw new IllegalArgumentException("Not a kept value: " + kept.getClass());
    };
  }

  static @Nullable Object read(ResultSet row, int column, Kind kind, int scale)
      throws SQLException {
    if (kind == Kind.TEXT) {
      return row.getString(column);
    }
    if (kind == Kind.BINARY) {
      return row.getBytes(column);
    }
    long number = row.getLong(column);
    if (number == 0 && row.wasNull()) {
      return null;
    }
    return value(number, kind, scale);
  }

  /** The value of one of the kinds that are kept as whole numbers. */
  static Object value(long number, Kind kind, int scale) {
    return switch (kind) {
      case WHOLE -> number;
      case DECIMAL -> BigDecimal.valueOf(number, scale);
      case INSTANT -> Instant.ofEpochMilli(number);
      case DATE -> LocalDate.ofEpochDay(number);
      case LOCAL_TIME ->
          LocalDateTime.ofEpochSecond(
              Math.floorDiv(number, 1_000L),
              Math.floorMod(number, 1_000) * 1_000_000,
              ZoneOffset.UTC);
      case FLAG -> number != 0;
      case TEXT, BINARY -> throw new IllegalArgumentException("Not a number: " + kind);
    };
  }
}
