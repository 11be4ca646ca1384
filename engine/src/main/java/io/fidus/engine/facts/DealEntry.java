package io.fidus.engine.facts;

/** What a trade deal did to its position. */
public enum DealEntry {
  /** Opened or increased it. */
  IN,
  /** Closed or reduced it. */
  OUT,
  /** Closed it and opened the opposite one in the same deal (netting accounts). */
  IN_OUT,
  /** Closed it against an opposite position. */
  OUT_BY
}
