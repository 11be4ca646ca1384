package io.fidus.store;

import java.util.function.Function;

/**
 * How a value type of the domain is stored inside documents and events, when not as the plain
 * record it is.
 *
 * @param type the value type
 * @param stored what is stored: text, or a record such as an amount and a currency
 * @param write makes what is stored
 * @param read reads what was stored
 */
public record Codec<T, W>(
    Class<T> type, Class<W> stored, Function<T, W> write, Function<W, T> read) {

  /** A value that is stored as text. */
  public static <T> Codec<T, String> text(
      Class<T> type, Function<T, String> print, Function<String, T> parse) {
    return new Codec<>(type, String.class, print, parse);
  }
}
