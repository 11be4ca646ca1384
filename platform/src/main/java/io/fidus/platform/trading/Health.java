package io.fidus.platform.trading;

/** How well an account can be seen. */
public enum Health {
  /** Its source speaks, and what it says is whole and plausible. */
  HEALTHY,
  /**
   * It speaks, with a reservation: trading is switched off, the history differs, a clock drifts.
   */
  DEGRADED,
  /** It is silent, not connected to the trade server, or not believed. */
  DOWN,
  /** No observation has come yet. */
  WAITING,
  /** No source reports about it; only statements do. */
  UNWATCHED
}
