package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.platform.trading.QuarantineReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Observations that are not believed for one reason, without a good one between.
 *
 * @param latest the latest of them, when there was an observation at all
 */
record Episode(
    QuarantineReason reason,
    String detail,
    Instant firstAt,
    Instant lastAt,
    long times,
    Optional<AccountObservation> latest) {
  /** A terminal may see a new balance a moment before the deal that explains it. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  static Episode of(
      Optional<Episode> before,
      Plausibility.Doubt doubt,
      Instant now,
      Optional<AccountObservation> latest) {
    return before
        .filter(known -> known.reason() == doubt.reason())
        .map(
            known ->
                new Episode(
                    doubt.reason(),
                    doubt.detail(),
                    known.firstAt(),
                    now,
                    known.times() + 1,
                    latest))
        .orElseGet(() -> new Episode(doubt.reason(), doubt.detail(), now, now, 1, latest));
  }

  Plausibility.Doubt doubt() {
    return new Plausibility.Doubt(reason, detail);
  }

  /** Whether it has lasted long enough to be told. */
  boolean isSettled() {
    return reason != QuarantineReason.UNEXPLAINED_CHANGE
        || Duration.between(firstAt, lastAt).compareTo(GRACE) >= 0;
  }
}
