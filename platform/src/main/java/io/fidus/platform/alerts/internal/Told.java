package io.fidus.platform.alerts.internal;

import io.fidus.engine.watchdog.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * What was told of an alert so far.
 *
 * @param notices how many notices went out
 * @param first when the first did; empty while nobody was told
 * @param last when the last did
 * @param severity the worst that was told
 * @param openings up to which opening was told
 * @param reminders how many reminders went out
 */
record Told(
    int notices,
    Optional<Instant> first,
    Optional<Instant> last,
    Severity severity,
    int openings,
    boolean acknowledged,
    int reminders,
    Optional<Instant> escalated,
    boolean resolved) {
  static final Told NOTHING =
      new Told(
          0,
          Optional.empty(),
          Optional.empty(),
          Severity.INFO,
          0,
          false,
          0,
          Optional.empty(),
          false);

  /** Whether somebody was told that it is open and not yet that it is over. */
  boolean owesTheEndOf(Life life) {
    return first.isPresent() && !resolved && openings == life.openings();
  }

  /** The same and one notice more. */
  Told and(Notice notice, Alert alert, Instant now, int remindersDue) {
    Severity worst = alert.content().severity();
    return new Told(
        notices + 1,
        first.or(() -> Optional.of(now)),
        Optional.of(now),
        worst.compareTo(severity) > 0 ? worst : severity,
        alert.life().openings(),
        acknowledged || alert.life().acknowledgement().isPresent(),
        notice == Notice.REMINDED ? remindersDue : reminders,
        notice == Notice.ESCALATED ? Optional.of(now) : escalated,
        notice == Notice.RESOLVED);
  }

  /**
   * The same for an alert that is open again: of one whose end was not told nothing new is told.
   *
   * @param before the life until now
   */
  Told reopened(Life before) {
    return new Told(
        notices,
        first,
        last,
        severity,
        owesTheEndOf(before) ? openings + 1 : openings,
        false,
        reminders,
        escalated,
        false);
  }
}
