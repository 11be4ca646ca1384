package io.fidus.engine;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value that is either known, or unknown for a stated reason.
 *
 * <p>It is used wherever a person could mistake a missing value for zero. {@link Optional} is used
 * where absence needs no explanation, for example a deal without a symbol.
 *
 * @param <T> the type of the value
 */
public sealed interface Known<T> {

  /** A value that was obtained or computed. */
  record Value<T>(T value) implements Known<T> {}

  /** A value that is not available, and why. */
  record Unknown<T>(Absence reason) implements Known<T> {}

  static <T> Known<T> of(T value) {
    return new Value<>(value);
  }

  static <T> Known<T> unknown(Absence reason) {
    return new Unknown<>(reason);
  }

  /** Applies {@code mapping} to a known value; an unknown one keeps its reason. */
  default <R> Known<R> map(Function<? super T, ? extends R> mapping) {
    return switch (this) {
      case Value<T>(T value) -> new Value<>(mapping.apply(value));
      case Unknown<T>(Absence reason) -> new Unknown<>(reason);
    };
  }

  /**
   * The value, or empty when it is unknown. The reason is lost: use a pattern switch where it
   * matters.
   */
  default Optional<T> asOptional() {
    return switch (this) {
      case Value<T>(T value) -> Optional.of(value);
      case Unknown<T> _ -> Optional.empty();
    };
  }
}
