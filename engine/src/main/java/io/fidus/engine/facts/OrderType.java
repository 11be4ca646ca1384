package io.fidus.engine.facts;

/** How an order asks to be executed. */
public enum OrderType {
  BUY,
  SELL,
  BUY_LIMIT,
  SELL_LIMIT,
  BUY_STOP,
  SELL_STOP,
  BUY_STOP_LIMIT,
  SELL_STOP_LIMIT,
  CLOSE_BY
}
