package io.fidus.engine.flow;

/** What a flow is to the profit and loss of an account. */
public enum ProfitEffect {
  /** Capital: neither profit nor loss. */
  NONE,
  /** Profit when it comes in, loss when it goes out. */
  PROFIT_OR_LOSS,
  /** Profit that was earned before and is counted as withdrawn or received, not again. */
  EARNED_BEFORE,
  /** Lent by the broker: left out of the equity that profit is computed from. */
  LENT,
  /** Not known: shown apart, and the total is marked incomplete. */
  UNKNOWN
}
