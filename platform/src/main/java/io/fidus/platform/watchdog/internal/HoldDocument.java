package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.Surroundings;
import io.fidus.store.DocumentType;
import java.time.Instant;

/** A person keeps all healers away from a part. */
record HoldDocument(String subject, String by, String reason, Instant at) {
  static final DocumentType<HoldDocument> TYPE =
      DocumentType.of("mt5_watchdog_holds", HoldDocument.class, HoldDocument::subject);

  Surroundings.Hold hold() {
    return new Surroundings.Hold(Subject.parse(subject), by, reason);
  }
}
