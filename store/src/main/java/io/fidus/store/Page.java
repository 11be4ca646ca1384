package io.fidus.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of an answer.
 *
 * @param items in the order asked for
 * @param next the cursor that continues after the last item; absent at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), next);
  }
}
