package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Fault;
import io.fidus.engine.watchdog.Severity;
import io.fidus.engine.watchdog.Subject;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An incident as it is kept, with what happened in it.
 *
 * @param began the last instant at which all was well
 * @param detected when it was sure
 * @param restored when the first fresh observation after it was accepted
 * @param closed when it was over
 * @param into the incident of which it turned out to be a symptom
 * @param symptoms the other parts that suffered
 * @param steps what happened, in order; the first {@value #MOST_STEPS}
 */
record IncidentDocument(
    String id,
    String subject,
    Cause cause,
    Severity severity,
    boolean drill,
    Instant began,
    Instant detected,
    Instant opened,
    Optional<Instant> restored,
    Optional<Instant> closed,
    Optional<String> into,
    boolean personNeeded,
    List<String> symptoms,
    List<Step> steps) {
  private static final int MOST_STEPS = 300;

  static final DocumentType<IncidentDocument> TYPE =
      DocumentType.of("mt5_watchdog_incidents", IncidentDocument.class, IncidentDocument::id)
          .index("opened", Field.instant("opened"));

  IncidentDocument {
    symptoms = List.copyOf(symptoms);
    steps = List.copyOf(steps);
  }

  /** What a step is. */
  enum StepKind {
    OPENED,
    TURNED,
    DECIDED,
    ORDERED,
    WORSENED,
    PERSON_NEEDED,
    RESTORED,
    RELAPSED,
    ABSORBED,
    CLOSED
  }

  /**
   * Something that happened.
   *
   * @param what the turn, the rung or the severity; empty where there is none
   */
  record Step(Instant at, StepKind kind, String what, String why) {}

  static IncidentDocument open(Subject subject, Fault fault, Instant at) {
    return new IncidentDocument(
        fault.incident(),
        subject.toString(),
        fault.cause(),
        fault.severity(),
        fault.drill(),
        fault.began(),
        fault.detected(),
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        List.of(new Step(at, StepKind.OPENED, fault.severity().name(), fault.cause().name())));
  }

  IncidentDocument with(Step step) {
    if (steps.size() >= MOST_STEPS) {
      return this;
    }
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new IncidentDocument(
        id,
        subject,
        cause,
        severity,
        drill,
        began,
        detected,
        opened,
        restored,
        closed,
        into,
        personNeeded,
        symptoms,
        more);
  }

  IncidentDocument withSymptom(Subject symptom) {
    if (symptoms.contains(symptom.toString())) {
      return this;
    }
    List<String> more = new ArrayList<>(symptoms);
    more.add(symptom.toString());
    return new IncidentDocument(
        id,
        subject,
        cause,
        severity,
        drill,
        began,
        detected,
        opened,
        restored,
        closed,
        into,
        personNeeded,
        more,
        steps);
  }

  IncidentDocument worsened(Severity worse) {
    return new IncidentDocument(
        id,
        subject,
        cause,
        worse,
        drill,
        began,
        detected,
        opened,
        restored,
        closed,
        into,
        personNeeded,
        symptoms,
        steps);
  }

  IncidentDocument calling() {
    return new IncidentDocument(
        id, subject, cause, severity, drill, began, detected, opened, restored, closed, into, true,
        symptoms, steps);
  }

  IncidentDocument restored(Optional<Instant> at) {
    return new IncidentDocument(
        id,
        subject,
        cause,
        severity,
        drill,
        began,
        detected,
        opened,
        at,
        closed,
        into,
        personNeeded,
        symptoms,
        steps);
  }

  IncidentDocument closed(Instant at, Optional<String> as) {
    return new IncidentDocument(
        id,
        subject,
        cause,
        severity,
        drill,
        began,
        detected,
        opened,
        restored,
        Optional.of(at),
        as,
        personNeeded,
        symptoms,
        steps);
  }
}
