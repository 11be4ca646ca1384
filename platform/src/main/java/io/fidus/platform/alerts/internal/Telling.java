package io.fidus.platform.alerts.internal;

import io.fidus.engine.watchdog.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be told of an alert, from what was told before. It is a function of its arguments, so
 * that asking twice never tells twice.
 */
final class Telling {
  /** An alert that may have a cause waits so long for it to show. */
  static final Duration CAUSE_SHOWS = Duration.ofSeconds(5);

  /** What suffered from a cause that is over has so long to come back. */
  static final Duration CAUSE_LINGERS = Duration.ofSeconds(30);

  /** What an alert says may change often; it is told at most so often. */
  static final Duration BETWEEN_CHANGES = Duration.ofMinutes(5);

  static final List<Duration> REMINDERS = List.of(Duration.ofHours(4), Duration.ofHours(24));

  private Telling() {}

  /** What to tell now; nothing while it has to wait, or when all is told. */
  static Optional<Notice> due(Alert alert, Circumstances at) {
    boolean heldUntilMorning = at.quiet() && worstTold(alert).compareTo(Severity.CRITICAL) < 0;
    if (alert.state() == AlertState.RESOLVED) {
      return heldUntilMorning ? Optional.empty() : ofResolved(alert, at.now());
    }
    if (heldUntilMorning || at.silenced() || at.explained() || isForTheScreenAlone(alert)) {
      return Optional.empty();
    }
    return alert.told().first().isEmpty() ? ofUntold(alert, at.now()) : ofTold(alert, at);
  }

  /** How many reminders should have been sent by now. */
  static int remindersDue(Alert alert, Instant now) {
    return alert
        .told()
        .first()
        .map(first -> (int) REMINDERS.stream().filter(t -> !now.isBefore(first.plus(t))).count())
        .orElse(0);
  }

  private static Severity worstTold(Alert alert) {
    Severity now = alert.content().severity();
    Severity told = alert.told().severity();
    return now.compareTo(told) > 0 ? now : told;
  }

  private static boolean isForTheScreenAlone(Alert alert) {
    return worstTold(alert) == Severity.INFO;
  }

  private static Optional<Notice> ofResolved(Alert alert, Instant now) {
    boolean unsteady = alert.life().openings() > 1 && alert.isResolvedWithin(Alert.STEADY, now);
    return alert.told().owesTheEndOf(alert.life()) && !unsteady
        ? Optional.of(Notice.RESOLVED)
        : Optional.empty();
  }

  private static Optional<Notice> ofUntold(Alert alert, Instant now) {
    boolean mayHaveCause = !alert.content().restsOn().isEmpty();
    Instant from =
        mayHaveCause ? alert.life().openedAt().plus(CAUSE_SHOWS) : alert.life().openedAt();
    return now.isBefore(from) ? Optional.empty() : Optional.of(Notice.OPENED);
  }

  private static Optional<Notice> ofTold(Alert alert, Circumstances at) {
    Told told = alert.told();
    Life life = alert.life();
    boolean acknowledged = life.acknowledgement().isPresent();
    if (alert.content().severity().compareTo(told.severity()) > 0) {
      return Optional.of(Notice.WORSENED);
    }
    if (life.openings() > told.openings()) {
      return Optional.of(Notice.REOPENED);
    }
    if (acknowledged && !told.acknowledged()) {
      return Optional.of(Notice.ACKNOWLEDGED);
    }
    if (!acknowledged && escalates(alert, at)) {
      return Optional.of(Notice.ESCALATED);
    }
    if (!acknowledged && remindersDue(alert, at.now()) > told.reminders()) {
      return Optional.of(Notice.REMINDED);
    }
    Instant last = told.last().orElseThrow();
    return life.changedAt().isAfter(last) && !at.now().isBefore(last.plus(BETWEEN_CHANGES))
        ? Optional.of(Notice.CHANGED)
        : Optional.empty();
  }

  private static boolean escalates(Alert alert, Circumstances at) {
    Told told = alert.told();
    return alert.content().severity() == Severity.CRITICAL
        && told.escalated().isEmpty()
        && told.first().isPresent()
        && at.escalateAfter()
            .map(after -> !at.now().isBefore(told.first().get().plus(after)))
            .orElse(false);
  }
}
