package io.fidus.engine.facts;

/** The side of a position or an order. */
public enum Direction {
  BUY,
  SELL
}
