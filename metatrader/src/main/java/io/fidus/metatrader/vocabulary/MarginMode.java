package io.fidus.metatrader.vocabulary;

/** How an account keeps positions of one instrument (ACCOUNT_MARGIN_MODE). */
public enum MarginMode {
  /** One position per instrument; deals add to it, reduce it or reverse it. */
  NETTING,
  /** Netting under the margin rules of an exchange. */
  EXCHANGE,
  /** Any number of positions per instrument, each opened and closed by its own deals. */
  HEDGING,
  /** The source does not say. */
  UNKNOWN
}
