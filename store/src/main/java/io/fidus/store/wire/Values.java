package io.fidus.store.wire;

import io.fidus.store.InvalidValue;
import io.fidus.store.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/**
 * Declared values in the one form that both engines keep exactly: {@link String}, {@link Long},
 * {@link BigDecimal} at the declared scale, {@link Instant} and {@link LocalDateTime} cut to
 * milliseconds, {@link LocalDate}, {@link Boolean}, {@code byte[]}.
 */
public final class Values {
  private static final int MOST_YEAR = 9999;

  /** A wall clock's time as text of one length, so that texts are ordered as times are. */
  public static final DateTimeFormatter LOCAL_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

  private Values() {}

  /**
   * The kept form of a value.
   *
   * @param where what the value belongs to, for the message
   * @throws InvalidValue when the value cannot be kept exactly
   */
  public static Object keep(Kind kind, int scale, Object value, String where) {
    return switch (kind) {
      case TEXT ->
          switch (value) {
            case String text -> text;
            case Enum<?> constant -> constant.name();
            default -> throw unfit(kind, value, where);
          };
      case WHOLE ->
          switch (value) {
            case Long number -> number;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            default -> throw unfit(kind, value, where);
          };
      case DECIMAL ->
          value instanceof BigDecimal number
              ? scaled(number, scale, where)
              : throwUnfit(kind, value, where);
      case INSTANT ->
          value instanceof Instant instant
              ? instant.truncatedTo(ChronoUnit.MILLIS)
              : throwUnfit(kind, value, where);
      case DATE ->
          value instanceof LocalDate date && writable(date) ? date : throwUnfit(kind, value, where);
      case LOCAL_TIME ->
          value instanceof LocalDateTime time && writable(time.toLocalDate())
              ? time.truncatedTo(ChronoUnit.MILLIS)
              : throwUnfit(kind, value, where);
      case FLAG -> value instanceof Boolean ? value : throwUnfit(kind, value, where);
      case BINARY -> value instanceof byte[] ? value : throwUnfit(kind, value, where);
    };
  }

  /** The order of two kept values of one kind, as both engines have it. */
  public static int compare(Object one, Object other) {
    return switch (one) {
      case String text -> codePoints(text, (String) other);
      case Long number -> number.compareTo((Long) other);
      case BigDecimal number -> number.compareTo((BigDecimal) other);
      case Instant instant -> instant.compareTo((Instant) other);
      case LocalDate date -> date.compareTo((LocalDate) other);
      case LocalDateTime time -> time.compareTo((LocalDateTime) other);
      case Boolean flag -> flag.compareTo((Boolean) other);
      default -> throw new IllegalArgumentException("Not ordered: " + one.getClass());
    };
  }

  /** Java orders text by its 16-bit units, which differs where a pair of them makes a character. */
  private static int codePoints(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** A kept value as text, for cursors. */
  public static String print(Object kept) {
    return kept.toString();
  }

  /** Reads what {@link #print} wrote; any exception means that the text was not written by it. */
  public static Object parse(Kind kind, String text) {
    return switch (kind) {
      case TEXT -> text;
      case WHOLE -> Long.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case INSTANT -> Instant.parse(text);
      case DATE -> LocalDate.parse(text);
      case LOCAL_TIME -> LocalDateTime.parse(text);
      case FLAG -> Boolean.valueOf(text);
      case BINARY -> throw new IllegalArgumentException("Bytes are not ordered");
    };
  }

  private static BigDecimal scaled(BigDecimal number, int scale, String where) {
    try {
      BigDecimal scaled = number.setScale(scale);
      scaled.unscaledValue().longValueExact();
      return scaled;
    } catch (ArithmeticException e) {
      throw new InvalidValue(
          where + " holds " + scale + " decimal places of 64 bits; it cannot hold " + number, e);
    }
  }

  private static boolean writable(LocalDate date) {
    return date.getYear() >= 0 && date.getYear() <= MOST_YEAR;
  }

  private static Object throwUnfit(Kind kind, Object value, String where) {
    throw unfit(kind, value, where);
  }

  private static InvalidValue unfit(Kind kind, Object value, String where) {
    return new InvalidValue(
        where
            + " is "
            + kind
            + "; it cannot hold "
            + value.getClass().getSimpleName()
            + " "
            + value);
  }
}
