package io.fidus.platform.watchdog.internal;

import java.time.Instant;

/** Somebody asks to heal a part at once; the node that watches hears it, whichever was asked. */
record HealingAsked(String part, String by, String reason, Instant at) {}
