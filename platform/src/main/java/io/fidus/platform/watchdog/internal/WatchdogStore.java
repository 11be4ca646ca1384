package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Happening;
import io.fidus.engine.watchdog.SavedPart;
import io.fidus.engine.watchdog.Subject;
import io.fidus.platform.watchdog.internal.IncidentDocument.Step;
import io.fidus.platform.watchdog.internal.IncidentDocument.StepKind;
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
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What the watchdog keeps: the parts that were ever in trouble, incidents, flips and holds. */
@Component
class WatchdogStore {
  private final Store store;
  private final Documents<PartDocument> parts;
  private final Documents<IncidentDocument> incidents;
  private final Documents<HoldDocument> holds;
  private final Series<FlipRow> flips;

  WatchdogStore(Store store) {
    this.store = store;
    parts = store.documents(PartDocument.TYPE);
    incidents = store.documents(IncidentDocument.TYPE);
    holds = store.documents(HoldDocument.TYPE);
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

  /** Keeps what happened and the parts that it happened to, all or nothing. */
  void keep(List<Happening> happenings, Collection<SavedPart> changed) {
    List<FlipRow> turned = flips(happenings);
    store.execute(
        () -> {
          changed.forEach(this::write);
          happenings.forEach(this::write);
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
        long id = UUID.randomUUID().getMostSignificantBits() >>> 1;
        rows.add(new FlipRow(FlipRow.BOOK, at, id, subject.toString(), turn, why));
      }
    }
    return rows;
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

  private void write(Happening happening) {
    switch (happening) {
      case Happening.Opened(Subject subject, var fault, Instant at) -> {
        if (incidents.get(fault.incident()).isEmpty()) {
          incidents.insert(IncidentDocument.open(subject, fault, at));
        }
      }
      case Happening.Turned(Subject subject, var turn, String why, Instant at) ->
          ofPart(subject, new Step(at, StepKind.TURNED, turn.name(), why));
      case Happening.Noted(Subject subject, String why, Instant at) ->
          ofPart(subject, new Step(at, StepKind.DECIDED, "", why));
      case Happening.Ordered(var order, Instant at) ->
          change(
              order.incident(),
              known ->
                  known.with(
                      new Step(at, StepKind.ORDERED, order.rung().name(), order.cause().name())));
      case Happening.Worsened(String incident, var severity, String why, Instant at) ->
          change(
              incident,
              known ->
                  known
                      .worsened(severity)
                      .with(new Step(at, StepKind.WORSENED, severity.name(), why)));
      case Happening.Joined(String incident, Subject symptom, _) ->
          change(incident, known -> known.withSymptom(symptom));
      case Happening.Absorbed(String incident, String into, Instant at) ->
          change(
              incident,
              known ->
                  known
                      .closed(at, Optional.of(into))
                      .with(new Step(at, StepKind.ABSORBED, into, "")));
      case Happening.PersonNeeded(String incident, _, String why, Instant at) ->
          change(
              incident,
              known -> known.calling().with(new Step(at, StepKind.PERSON_NEEDED, "", why)));
      case Happening.Restored(String incident, _, Instant at) ->
          change(
              incident,
              known ->
                  known.restored(Optional.of(at)).with(new Step(at, StepKind.RESTORED, "", "")));
      case Happening.Relapsed(String incident, _, Instant at) ->
          change(
              incident,
              known ->
                  known.restored(Optional.empty()).with(new Step(at, StepKind.RELAPSED, "", "")));
      case Happening.Closed(String incident, _, Instant at) ->
          change(
              incident,
              known ->
                  known.closed(at, Optional.empty()).with(new Step(at, StepKind.CLOSED, "", "")));
      case Happening.ProbeWanted _ -> {}
    }
  }

  /** A step of the incident that a part has open, if it has one. */
  private void ofPart(Subject subject, Step step) {
    parts
        .get(subject.toString())
        .flatMap(read -> read.document().fault())
        .ifPresent(fault -> change(fault.incident(), known -> known.with(step)));
  }

  private void change(String incident, UnaryOperator<IncidentDocument> change) {
    incidents
        .get(incident)
        .ifPresent(read -> incidents.replace(read, change.apply(read.document())));
  }
}
