package io.fidus.platform.alerts.internal;

import io.fidus.platform.alerts.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The life of an alert.
 *
 * @param since when what it tells of began
 * @param openedAt when it was first opened
 * @param changedAt when what it says has last changed
 * @param openings how often it was opened
 */
record Life(
    Instant since,
    Instant openedAt,
    Instant changedAt,
    int openings,
    Optional<Acknowledgement> acknowledgement,
    Optional<Resolution> resolution) {

  /** Who takes care of it. */
  record Acknowledgement(String by, Instant at, Optional<String> note) {}

  /** How it ended; {@code by} is there when a person has ended it. */
  record Resolution(Instant at, Bilingual outcome, Optional<String> by) {}

  static Life opened(Instant since, Instant now) {
    return new Life(
        since.isAfter(now) ? now : since, now, now, 1, Optional.empty(), Optional.empty());
  }

  AlertState state() {
    if (resolution.isPresent()) {
      return AlertState.RESOLVED;
    }
    return acknowledgement.isPresent() ? AlertState.ACKNOWLEDGED : AlertState.OPENED;
  }

  Life changed(Instant now) {
    return new Life(since, openedAt, now, openings, acknowledgement, resolution);
  }

  Life acknowledged(Acknowledgement by) {
    return new Life(since, openedAt, changedAt, openings, Optional.of(by), resolution);
  }

  Life resolved(Resolution how) {
    return new Life(since, openedAt, changedAt, openings, acknowledgement, Optional.of(how));
  }

  Life reopened() {
    return new Life(since, openedAt, changedAt, openings + 1, Optional.empty(), Optional.empty());
  }

  /** From its beginning to its end, or until now. */
  Duration duration(Instant now) {
    Duration time = Duration.between(since, resolution.map(Resolution::at).orElse(now));
    return time.isNegative() ? Duration.ZERO : time;
  }
}
