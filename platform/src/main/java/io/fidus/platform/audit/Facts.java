package io.fidus.platform.audit;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an act tells of its object: named values, written as JSON with its names in order. A name
 * that speaks of a secret is refused, so that no secret gets into a log that keeps everything.
 */
public final class Facts {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(password|secret|token|apikey|privatekey|recoverycode|totp|otpcode).*");
  private static final int LONGEST_TEXT = 2_000;

  private final SortedMap<String, Object> values;

  private Facts(SortedMap<String, Object> values) {
    this.values = Collections.unmodifiableSortedMap(values);
  }

  public static Facts none() {
    return new Facts(new TreeMap<>());
  }

  /** Facts with one value; see {@link #and}. */
  public static Facts of(String name, Object value) {
    return none().and(name, value);
  }

  /**
   * These facts and one more.
   *
   * @param name in lower camel case
   * @param value text, a number, a flag, a constant, a time, a collection of these, or an optional
   *     one; an empty one is left out
   * @throws IllegalArgumentException for a name that speaks of a secret, and for any other value
   */
  public Facts and(String name, Object value) {
    if (!NAME.matcher(name).matches() || SECRET.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name that may be in the audit log: " + name);
    }
    if (value instanceof Optional<?> optional) {
      return optional.<Facts>map(present -> and(name, present)).orElse(this);
    }
    SortedMap<String, Object> more = new TreeMap<>(values);
    more.put(name, plain(name, value));
    return new Facts(more);
  }

  /** The facts as one JSON object, always the same for the same facts. */
  public String json() {
    return JSON.writeValueAsString(values);
  }

  private static Object plain(String name, Object value) {
    return switch (value) {
      case Boolean flag -> flag;
      case Integer number -> number;
      case Long number -> number;
      case BigDecimal number -> number.toPlainString();
      case CharSequence text -> shortened(text.toString());
      case Enum<?> constant -> constant.name();
      case Temporal time -> time.toString();
      case Collection<?> list -> list.stream().map(item -> plain(name, item)).toList();
      default ->
          throw new IllegalArgumentException(
              "'%s' is a %s; the audit log takes plain values"
                  .formatted(name, value.getClass().getSimpleName()));
    };
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Facts that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return json();
  }
}
