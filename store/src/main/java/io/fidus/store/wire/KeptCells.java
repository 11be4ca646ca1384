package io.fidus.store.wire;

import io.fidus.store.Kind;
import org.jspecify.annotations.Nullable;

/** Cells whose kept values are all at hand. */
final class KeptCells implements Cells {
  private final @Nullable Object[] values;

  KeptCells(@Nullable Object[] values) {
    this.values = values;
  }

  @Override
  public long number(int column) {
    return values[column] instanceof Long number ? number : 0;
  }

  @Override
  public boolean empty(int column) {
    return values[column] == null;
  }

  @Override
  public @Nullable Object kept(int column, Kind kind, int scale) {
    return values[column];
  }
}
