package io.fidus.engine.watchdog;

/** How bad an incident is, the mildest first. */
public enum Severity {
  INFO,
  WARNING,
  CRITICAL
}
