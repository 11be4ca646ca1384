package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Happening;
import io.fidus.engine.watchdog.SavedPart;
import io.fidus.engine.watchdog.Subject;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the watchdog keeps: the parts that were ever in trouble, incidents, flips and holds. */
@Component
class WatchdogStore {
  private final Store store;
  private final Documents<PartDocument> parts;
  private final Documents<IncidentDocument> incidents;
  private final Documents<HoldDocument> holds;
  private final Documents<PlannedWork> planned;
  private final Series<FlipRow> flips;

  WatchdogStore(Store store) {
    this.store = store;
    parts = store.documents(PartDocument.TYPE);
    incidents = store.documents(IncidentDocument.TYPE);
    holds = store.documents(HoldDocument.TYPE);
    planned = store.documents(PlannedWork.TYPE);
    flips = store.series(FlipRow.TYPE);
  }

  Store store() {
    return store;
  }

  Documents<IncidentDocument> incidents() {
    return incidents;
  }

  Documents<HoldDocument> holds() {
    return holds;
  }

  Documents<PlannedWork> planned() {
    return planned;
  }

  /** What was announced and is not over, that which ends first before the rest. */
  List<PlannedWork> work(Instant now) {
    return planned
        .find(Query.on("until").from(now.plusMillis(1)).limit(Query.MOST))
        .items()
        .stream()
        .map(Versioned::document)
        .toList();
  }

  List<PartDocument> parts() {
    return parts.find(Query.all().limit(Query.MOST)).items().stream()
        .map(Versioned::document)
        .toList();
  }

  List<HoldDocument> held() {
    return holds.find(Query.all().limit(Query.MOST)).items().stream()
        .map(Versioned::document)
        .toList();
  }

  /**
   * Keeps what happened and the parts that it happened to, and tells the other modules of it: all
   * or nothing.
   *
   * @param names of the parts, as people know them
   */
  void keep(
      List<Happening> happenings, Collection<SavedPart> changed, Function<Subject, String> names) {
    List<FlipRow> turned = flips(happenings);
    store.execute(
        () -> {
          changed.forEach(this::write);
          Chronicle chronicle = new Chronicle(store, incidents, this::incidentOf, names);
          happenings.forEach(chronicle::take);
          chronicle.write();
          if (!turned.isEmpty()) {
            flips.append(turned);
          }
        });
  }

  /** A part that is watched no more. */
  void forget(Subject subject) {
    store.execute(() -> parts.get(subject.toString()).ifPresent(parts::remove));
  }

  private static List<FlipRow> flips(List<Happening> happenings) {
    List<FlipRow> rows = new ArrayList<>();
    for (Happening happening : happenings) {
      if (happening
          instanceof Happening.Turned(Subject subject, var turn, String why, Instant at)) {
        rows.add(new FlipRow(FlipRow.BOOK, at, newId(), subject.toString(), turn, why));
      }
    }
    return rows;
  }

  /** An id that no other row has. */
  static long newId() {
    return UUID.randomUUID().getMostSignificantBits() >>> 1;
  }

  private void write(SavedPart part) {
    PartDocument document = PartDocument.of(part);
    Optional<Versioned<PartDocument>> known = parts.get(document.subject());
    if (known.isPresent()) {
      parts.replace(known.get(), document);
    } else {
      parts.insert(document);
    }
  }

  /** The incident that a part has open, if it has one. */
  private Optional<String> incidentOf(Subject subject) {
    return parts
        .get(subject.toString())
        .flatMap(read -> read.document().fault())
        .map(PartDocument.FaultPart::incident);
  }
}
