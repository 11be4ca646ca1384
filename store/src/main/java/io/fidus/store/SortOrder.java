package io.fidus.store;

/** The direction in which a range is read. */
public enum SortOrder {
  ASCENDING,
  DESCENDING
}
