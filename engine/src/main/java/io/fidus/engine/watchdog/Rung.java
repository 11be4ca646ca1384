package io.fidus.engine.watchdog;

/** An action that may heal a part, the mildest first. */
public enum Rung {
  RECONNECT_SESSION,
  /** Which logs the account in again. */
  RESTART_TERMINAL,
  RESTART_BRIDGE,
  RESTART_ALL_TERMINALS,
  /** Goes on with a bridge that stands by. */
  FAIL_OVER
}
