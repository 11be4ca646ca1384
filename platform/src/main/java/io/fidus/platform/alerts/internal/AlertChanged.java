package io.fidus.platform.alerts.internal;

/** An alert is new or has changed. */
record AlertChanged(String id) {}
