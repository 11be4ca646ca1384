package io.fidus.platform.watchdog;

/** What the watchdog does about what it finds. */
public enum WatchdogMode {
  /** It heals. */
  HEAL,
  /** It writes down what it would order. */
  REHEARSE,
  /** It watches nothing. */
  OFF
}
