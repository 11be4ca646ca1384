package io.fidus.platform.alerts.internal;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody wants nothing told of a cause for a time.
 *
 * @param key of the alerts
 * @param until when it ends; earlier than was said when somebody has ended it
 * @param endedBy who has ended it before its time
 */
record Silence(
    String id,
    String key,
    String author,
    String reason,
    Instant from,
    Instant until,
    Optional<String> endedBy) {
  static final String BY_END = "until";
  static final String BY_KEY = "key";
  static final DocumentType<Silence> TYPE =
      DocumentType.of("alert_silences", Silence.class, Silence::id)
          .index(BY_END, Field.instant("until"))
          .index(BY_KEY, Field.text("key"), Field.instant("until"));

  boolean isOnAt(Instant now) {
    return now.isBefore(until);
  }

  Silence ended(String by, Instant at) {
    return new Silence(id, key, author, reason, from, at, Optional.of(by));
  }
}
