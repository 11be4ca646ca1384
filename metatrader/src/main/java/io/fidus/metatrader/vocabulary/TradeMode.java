package io.fidus.metatrader.vocabulary;

/** Whose money an account trades (ACCOUNT_TRADE_MODE). */
public enum TradeMode {
  DEMO,
  CONTEST,
  REAL,
  /** The source does not say. */
  UNKNOWN
}
