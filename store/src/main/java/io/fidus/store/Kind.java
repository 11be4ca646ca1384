package io.fidus.store;

/** What a declared field holds. The order of values is the same on every engine. */
public enum Kind {
  /** Text or the name of an enum constant, ordered by code point. */
  TEXT,
  /** A whole number of 64 bits. */
  WHOLE,
  /** A decimal of a declared scale whose unscaled value fits 64 bits. */
  DECIMAL,
  /** An instant, cut to milliseconds. */
  INSTANT,
  /** A calendar date in the years 0 to 9999. */
  DATE,
  /** A wall clock's date and time without a zone, cut to milliseconds. */
  LOCAL_TIME,
  FLAG,
  /** Bytes; they cannot be indexed. */
  BINARY
}
