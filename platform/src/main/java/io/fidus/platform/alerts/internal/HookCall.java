package io.fidus.platform.alerts.internal;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice on its way to the webhook.
 *
 * @param dueAt when it is tried next; empty when it is over
 * @param error why the last attempt failed
 * @param takenAt when the other side has taken it
 */
record HookCall(
    String id,
    String body,
    Instant createdAt,
    Optional<Instant> dueAt,
    int attempts,
    Optional<String> error,
    Optional<Instant> takenAt) {
  static final String DUE = "due";
  static final DocumentType<HookCall> TYPE =
      DocumentType.of("alert_calls", HookCall.class, HookCall::id)
          .index(DUE, Field.instant("dueAt"));

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 8;
  private static final Duration PATIENCE = Duration.ofDays(1);

  HookCall taken(Instant at) {
    return new HookCall(
        id, body, createdAt, Optional.empty(), attempts + 1, Optional.empty(), Optional.of(at));
  }

  /** The same after a failure; given up after a day. */
  HookCall failed(String why, Instant at) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    Instant next = at.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    return new HookCall(
        id,
        body,
        createdAt,
        Optional.of(next).filter(_ -> at.isBefore(createdAt.plus(PATIENCE))),
        attempts + 1,
        Optional.of(why),
        Optional.empty());
  }
}
