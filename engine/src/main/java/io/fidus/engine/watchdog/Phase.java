package io.fidus.engine.watchdog;

/** The name of a {@link State}. */
public enum Phase {
  HEALTHY,
  SUSPECT,
  FAILED,
  HEALING,
  VERIFYING,
  RECOVERED,
  MANUAL_REQUIRED,
  FLAPPING
}
