package io.fidus.platform.trading;

/** What does not agree on an account. */
public enum BreakKind {
  /** The sum of all deals is not what the account holds. */
  BALANCE,
  /** The source counts other deals than it has handed over. */
  HISTORY_DIFFERS,
  /** Deals may be missing. */
  GAP,
  /** A source tells a known deal differently; the first telling is kept. */
  DIFFERING_DEAL,
  /** The server's clock is not where its rule says. */
  CLOCK_DRIFT,
  /** Another kind of source, currency or platform claims the account than the one it has. */
  SOURCE_CHANGED
}
