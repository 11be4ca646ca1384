package io.fidus.platform.alerts.internal;

/** What can be told of an alert. */
enum Notice {
  OPENED,
  WORSENED,
  CHANGED,
  REOPENED,
  ACKNOWLEDGED,
  REMINDED,
  ESCALATED,
  RESOLVED
}
