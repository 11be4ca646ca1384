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
 * @param name of the part, as people knew it when it failed
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
    String name,
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
  record Step(Instant at, StepKind kind, String what, String why) {
    static Step opened(Instant at, Severity severity, Cause cause) {
      return new Step(at, StepKind.OPENED, severity.name(), cause.name());
    }
  }

  static IncidentDocument open(Subject subject, String name, Fault fault, Instant at) {
    return new IncidentDocument(
        fault.incident(),
        subject.toString(),
        name,
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
        List.of(Step.opened(at, fault.severity(), fault.cause())));
  }

  IncidentDocument with(Step step) {
    return steps.size() < MOST_STEPS
        ? copy(severity, restored, closed, into, personNeeded, symptoms, joined(steps, step))
        : this;
  }

  IncidentDocument withSymptom(Subject symptom) {
    String part = symptom.toString();
    return symptoms.contains(part)
        ? this
        : copy(severity, restored, closed, into, personNeeded, joined(symptoms, part), steps);
  }

  IncidentDocument worsened(Severity worse) {
    return copy(worse, restored, closed, into, personNeeded, symptoms, steps);
  }

  IncidentDocument calling() {
    return copy(severity, restored, closed, into, true, symptoms, steps);
  }

  /** What had turned out to be a symptom of another fails by itself. */
  IncidentDocument reopened(Severity now, Instant at) {
    Step step = Step.opened(at, now, cause);
    return copy(
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        personNeeded,
        symptoms,
        joined(steps, step));
  }

  /** It came back at an instant; with none, it failed again. */
  IncidentDocument restored(Optional<Instant> at) {
    return copy(severity, at, closed, into, personNeeded, symptoms, steps);
  }

  IncidentDocument closed(Instant at, Optional<String> as) {
    return copy(severity, restored, Optional.of(at), as, personNeeded, symptoms, steps);
  }

  private IncidentDocument copy(
      Severity nowSeverity,
      Optional<Instant> nowRestored,
      Optional<Instant> nowClosed,
      Optional<String> nowInto,
      boolean nowPersonNeeded,
      List<String> nowSymptoms,
      List<Step> nowSteps) {
    return new IncidentDocument(
        id,
        subject,
        name,
        cause,
        nowSeverity,
        drill,
        began,
        detected,
        opened,
        nowRestored,
        nowClosed,
        nowInto,
        nowPersonNeeded,
        nowSymptoms,
        nowSteps);
  }

  private static <T> List<T> joined(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }
}
