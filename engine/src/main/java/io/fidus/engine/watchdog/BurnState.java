package io.fidus.engine.watchdog;

/** What a step of the alarm says. */
public enum BurnState {
  /** Somebody has to know. */
  FIRES,
  QUIET,
  /** Too little was looked at to say. */
  UNKNOWN
}
