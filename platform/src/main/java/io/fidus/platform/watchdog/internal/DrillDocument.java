package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Subject;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A part that somebody broke on purpose, to measure what follows.
 *
 * @param at the instant before it was broken
 * @param incident that it led to
 * @param outcome what came of it; empty while it is under way
 */
record DrillDocument(
    String id,
    String subject,
    String name,
    DrillFault fault,
    String by,
    String reason,
    Instant at,
    Optional<String> incident,
    Optional<DrillOutcome> outcome) {
  static final DocumentType<DrillDocument> TYPE =
      DocumentType.of("mt5_watchdog_drills", DrillDocument.class, DrillDocument::id)
          .index("at", Field.instant("at"));

  /** After so long a drill is over, whatever came of it. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** What came of a drill. */
  enum DrillOutcome {
    /** It was noticed, healed and verified. */
    HEALED,
    /** It came back before it was sure that it had failed. */
    BACK_UNNOTICED,
    /** It was still not well when the time was up. */
    NOT_HEALED,
    /** It could not be broken. */
    NOT_BROKEN
  }

  boolean isUnderWay() {
    return outcome.isEmpty();
  }

  Subject part() {
    return Subject.parse(subject);
  }

  DrillDocument ledTo(String incidentId) {
    return new DrillDocument(
        id, subject, name, fault, by, reason, at, Optional.of(incidentId), outcome);
  }

  DrillDocument ended(DrillOutcome as) {
    return new DrillDocument(id, subject, name, fault, by, reason, at, incident, Optional.of(as));
  }
}
