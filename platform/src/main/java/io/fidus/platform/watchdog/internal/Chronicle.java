package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Fault;
import io.fidus.engine.watchdog.Happening;
import io.fidus.engine.watchdog.Order;
import io.fidus.engine.watchdog.Severity;
import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.Turn;
import io.fidus.platform.watchdog.IncidentAdvanced;
import io.fidus.platform.watchdog.IncidentClosed;
import io.fidus.platform.watchdog.IncidentNeedsPerson;
import io.fidus.platform.watchdog.IncidentOpened;
import io.fidus.platform.watchdog.IncidentStep;
import io.fidus.platform.watchdog.internal.IncidentDocument.Step;
import io.fidus.platform.watchdog.internal.IncidentDocument.StepKind;
import io.fidus.store.Documents;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Writes what happened in one transaction into the incidents that it belongs to, each of them once,
 * and tells the other modules.
 */
final class Chronicle {
  private final Store store;
  private final Documents<IncidentDocument> incidents;
  private final Function<Subject, Optional<String>> incidentOf;
  private final Function<Subject, String> names;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** An incident as it is kept, if it is, and as it will be. */
  private record Entry(Optional<Versioned<IncidentDocument>> kept, IncidentDocument next) {}

  /**
   * @param incidentOf the incident of a part's present fault, opened or not
   * @param names of the parts, as people know them
   */
  Chronicle(
      Store store,
      Documents<IncidentDocument> incidents,
      Function<Subject, Optional<String>> incidentOf,
      Function<Subject, String> names) {
    this.store = store;
    this.incidents = incidents;
    this.incidentOf = incidentOf;
    this.names = names;
  }

  void take(Happening happening) {
    switch (happening) {
      case Happening.Opened(Subject subject, Fault fault, Instant at) -> open(subject, fault, at);
      case Happening.Turned(Subject subject, Turn turn, String why, Instant at) ->
          ofPart(subject, new Step(at, StepKind.TURNED, turn.name(), why));
      case Happening.Noted(Subject subject, String why, Instant at) ->
          ofPart(subject, new Step(at, StepKind.DECIDED, "", why));
      case Happening.Ordered(Order order, Instant at) -> {
        String rung = order.rung().name();
        Step step = new Step(at, StepKind.ORDERED, rung, order.cause().name());
        advance(order.incident(), IncidentStep.HEALING_ORDERED, rung, at, now -> now.with(step));
      }
      case Happening.Worsened(String incident, Severity severity, String why, Instant at) -> {
        Step step = new Step(at, StepKind.WORSENED, severity.name(), why);
        advance(incident, IncidentStep.WORSENED, why, at, now -> now.worsened(severity).with(step));
      }
      case Happening.Joined(String incident, Subject symptom, Instant at) ->
          advance(
              incident,
              IncidentStep.SYMPTOM_JOINED,
              symptom.toString(),
              at,
              now -> now.withSymptom(symptom));
      case Happening.Absorbed(String incident, String into, Instant at) ->
          close(incident, Optional.of(into), new Step(at, StepKind.ABSORBED, into, ""));
      case Happening.PersonNeeded(String incident, _, String why, Instant at) ->
          callPerson(incident, why, at);
      case Happening.Restored(String incident, _, Instant at) -> {
        Step step = new Step(at, StepKind.RESTORED, "", "");
        UnaryOperator<IncidentDocument> back = now -> now.restored(Optional.of(at)).with(step);
        advance(incident, IncidentStep.RESTORED, "", at, back);
      }
      case Happening.Relapsed(String incident, _, Instant at) -> {
        Step step = new Step(at, StepKind.RELAPSED, "", "");
        UnaryOperator<IncidentDocument> again = now -> now.restored(Optional.empty()).with(step);
        advance(incident, IncidentStep.RELAPSED, "", at, again);
      }
      case Happening.Closed(String incident, _, Instant at) ->
          close(incident, Optional.empty(), new Step(at, StepKind.CLOSED, "", ""));
      case Happening.ProbeWanted _ -> {}
    }
  }

  /** Stores each incident as it is now; once, when everything was taken. */
  void write() {
    for (Entry entry : entries.values()) {
      entry
          .kept()
          .ifPresentOrElse(
              kept -> incidents.replace(kept, entry.next()), () -> incidents.insert(entry.next()));
    }
  }

  private void open(Subject subject, Fault fault, Instant at) {
    Optional<Entry> known = find(fault.incident());
    if (known.filter(entry -> entry.next().closed().isEmpty()).isPresent()) {
      return;
    }
    IncidentDocument opened =
        known
            .map(entry -> entry.next().reopened(fault.severity(), at))
            .orElseGet(() -> IncidentDocument.open(subject, names.apply(subject), fault, at));
    entries.put(opened.id(), new Entry(known.flatMap(Entry::kept), opened));
    store.publish(
        new IncidentOpened(
            opened.id(),
            opened.subject(),
            opened.name(),
            opened.cause(),
            opened.severity(),
            opened.drill(),
            opened.began(),
            opened.detected(),
            at),
        opened.id());
  }

  private void callPerson(String incident, String why, Instant at) {
    Step step = new Step(at, StepKind.PERSON_NEEDED, "", why);
    change(incident, now -> now.calling().with(step))
        .ifPresent(
            now ->
                store.publish(
                    new IncidentNeedsPerson(
                        incident, now.subject(), now.name(), now.severity(), now.drill(), why, at),
                    incident));
  }

  private void close(String incident, Optional<String> into, Step step) {
    change(incident, now -> now.closed(step.at(), into).with(step))
        .ifPresent(
            now ->
                store.publish(
                    new IncidentClosed(
                        incident, now.drill(), now.began(), now.restored(), into, step.at()),
                    incident));
  }

  private void advance(
      String incident,
      IncidentStep step,
      String detail,
      Instant at,
      UnaryOperator<IncidentDocument> change) {
    change(incident, change)
        .ifPresent(
            now ->
                store.publish(
                    new IncidentAdvanced(incident, step, now.severity(), now.drill(), detail, at),
                    incident));
  }

  private void ofPart(Subject subject, Step step) {
    incidentOf.apply(subject).ifPresent(incident -> change(incident, now -> now.with(step)));
  }

  /** What becomes of an incident; empty when nobody was told of it. */
  private Optional<IncidentDocument> change(
      String incident, UnaryOperator<IncidentDocument> change) {
    Optional<Entry> changed =
        find(incident).map(entry -> new Entry(entry.kept(), change.apply(entry.next())));
    changed.ifPresent(entry -> entries.put(incident, entry));
    return changed.map(Entry::next);
  }

  private Optional<Entry> find(String incident) {
    Entry known = entries.get(incident);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Entry> kept =
        incidents.get(incident).map(read -> new Entry(Optional.of(read), read.document()));
    kept.ifPresent(entry -> entries.put(incident, entry));
    return kept;
  }
}
