package io.fidus.engine.facts;

/** Who or what caused a deal. */
public enum DealReason {
  CLIENT,
  MOBILE,
  WEB,
  EXPERT,
  STOP_LOSS,
  TAKE_PROFIT,
  STOP_OUT,
  ROLLOVER,
  VARIATION_MARGIN,
  SPLIT,
  /** The source does not say. */
  UNKNOWN
}
