package io.fidus.store.wire;

import io.fidus.store.Kind;
import org.jspecify.annotations.Nullable;

/** A stored fact, cell by cell. Columns are counted from 0, in the order of the record. */
public interface Cells {

  /** A whole number, or 0 when the cell is empty. */
  long number(int column);

  boolean empty(int column);

  /** The kept form of a cell of any kind, or null when it is empty. */
  @Nullable Object kept(int column, Kind kind, int scale);
}
