package io.fidus.platform.alerts.internal;

/** How an alert stands. */
enum AlertState {
  OPENED,
  /** Somebody takes care of it. */
  ACKNOWLEDGED,
  RESOLVED
}
