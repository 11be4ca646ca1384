package io.fidus.engine.watchdog;

/** Why a part that has failed is not being healed now. */
public enum Wait {
  /** Another part on which it rests has failed. */
  SYMPTOM,
  /** Another part on which it rests is in doubt. */
  CAUSE_IN_DOUBT,
  /** Another part on which it rests has just come back. */
  CAUSE_SETTLING,
  /** Others may fail with it, which would show a common cause. */
  GATHERING,
  /** Work was announced. */
  MAINTENANCE,
  /** A person keeps all healers away. */
  HELD,
  /** This process is not the one that may heal. */
  NOT_THE_HEALER,
  /** The market is closed, so that nothing can show whether it is back. */
  MARKET_CLOSED,
  /** Healing is only rehearsed: what would be ordered is written down. */
  DRY_RUN;

  /** Whether the part's own trouble is nobody's news while it waits for this. */
  boolean silent() {
    return compareTo(MAINTENANCE) <= 0;
  }
}
