package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Freshness;
import io.fidus.store.DocumentType;
import java.time.Duration;
import java.time.Instant;

/**
 * That some node watches, and what it has seen last; there is one at most.
 *
 * @param expected accounts whose data had to be fresh
 * @param fresh those of them whose data was
 */
record WatchdogPulse(String id, Instant at, long expected, long fresh) {
  static final String ID = "last";
  static final DocumentType<WatchdogPulse> TYPE =
      DocumentType.of("mt5_watchdog_pulse", WatchdogPulse.class, WatchdogPulse::id);

  /** It beats every ten seconds; after three times that nobody watches. */
  static final Duration LASTS = FreshnessMeter.EVERY.multipliedBy(3);

  static WatchdogPulse of(Instant at, Freshness seen) {
    return new WatchdogPulse(ID, at, seen.expected(), seen.fresh());
  }

  boolean isAliveAt(Instant now) {
    return now.isBefore(at.plus(LASTS));
  }
}
