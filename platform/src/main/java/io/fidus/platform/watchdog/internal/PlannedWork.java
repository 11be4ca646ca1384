package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.Surroundings;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that was announced, so that it alarms nobody.
 *
 * @param parts those that it is about, as {@link Subject} writes them
 * @param from when it begins
 * @param until when it ends, not part of it
 */
record PlannedWork(
    String id,
    WorkKind kind,
    List<String> parts,
    Instant from,
    Instant until,
    String by,
    String reason) {
  static final DocumentType<PlannedWork> TYPE =
      DocumentType.of("mt5_watchdog_work", PlannedWork.class, PlannedWork::id)
          .index("until", Field.instant("until"));

  /** What was announced. */
  enum WorkKind {
    /**
     * Nothing is healed and nobody is told, neither of these parts nor of those that rest on them.
     */
    MAINTENANCE,
    /** The accounts of these terminals go to zero, for example by a re-allocation. */
    EMPTIED
  }

  PlannedWork {
    parts = List.copyOf(parts);
  }

  PlannedWork endedAt(Instant at) {
    return new PlannedWork(id, kind, parts, from, at.isBefore(from) ? from : at, by, reason);
  }

  Surroundings.Window window() {
    return new Surroundings.Window(
        parts.stream().map(Subject::parse).collect(Collectors.toSet()), from, until);
  }

  List<Surroundings.PlannedZero> zeros() {
    return parts.stream()
        .map(part -> new Surroundings.PlannedZero(Subject.parse(part), from, until))
        .toList();
  }
}
