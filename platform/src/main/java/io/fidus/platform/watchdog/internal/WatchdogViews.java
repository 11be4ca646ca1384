package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Fault;
import io.fidus.engine.watchdog.Phase;
import io.fidus.engine.watchdog.Severity;
import io.fidus.engine.watchdog.State;
import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.SubjectKind;
import io.fidus.engine.watchdog.Wait;
import io.fidus.platform.watchdog.WatchdogMode;
import io.fidus.platform.watchdog.internal.IncidentDocument.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The watchdog as the API shows it. */
final class WatchdogViews {
  private WatchdogViews() {}

  /**
   * How everything is.
   *
   * @param watchingHere whether this node watches; another one shows only parts that were ever in
   *     trouble
   * @param deadman how this node's calls to the service outside go, which notices when they stop
   */
  record StatusView(
      Instant at,
      WatchdogMode mode,
      boolean watchingHere,
      DeadmanState deadman,
      List<PartView> parts) {}

  /** A person keeps healers away. */
  record HoldView(String by, String reason, Instant at) {
    static HoldView of(HoldDocument hold) {
      return new HoldView(hold.by(), hold.reason(), hold.at());
    }
  }

  /**
   * How a part is.
   *
   * @param part names it in orders to the watchdog
   * @param name as people know it
   * @param incident the incident that it has or belongs to
   * @param waiting why it is not healed now
   */
  record PartView(
      String part,
      SubjectKind kind,
      String name,
      Phase phase,
      Instant since,
      Optional<String> incident,
      Optional<Cause> cause,
      Optional<Severity> severity,
      Optional<Wait> waiting,
      Optional<HoldView> hold) {

    static PartView of(Subject subject, String name, State state, Optional<HoldDocument> hold) {
      Optional<Fault> fault = state.trouble();
      Optional<Wait> waiting =
          state instanceof State.Failed failed ? failed.waiting() : Optional.empty();
      return new PartView(
          subject.toString(),
          subject.kind(),
          name,
          state.phase(),
          state.since(),
          fault.filter(Fault::announced).map(Fault::incident),
          fault.map(Fault::cause),
          fault.map(Fault::severity),
          waiting,
          hold.map(HoldView::of));
    }
  }

  /**
   * An incident.
   *
   * @param name of the part, as people knew it when it failed
   * @param secondsToDetect from the last instant at which all was well until it was sure
   * @param secondsToRestore until the first fresh observation was accepted
   * @param into the incident of which it turned out to be a symptom
   */
  record IncidentView(
      String id,
      String part,
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
      long secondsToDetect,
      Optional<Long> secondsToRestore) {
    static IncidentView of(IncidentDocument incident) {
      return new IncidentView(
          incident.id(),
          incident.subject(),
          incident.name(),
          incident.cause(),
          incident.severity(),
          incident.drill(),
          incident.began(),
          incident.detected(),
          incident.opened(),
          incident.restored(),
          incident.closed(),
          incident.into(),
          incident.personNeeded(),
          incident.symptoms(),
          Duration.between(incident.began(), incident.detected()).toSeconds(),
          incident.restored().map(at -> Duration.between(incident.began(), at).toSeconds()));
    }
  }

  /**
   * A step of an incident.
   *
   * @param seconds after the last instant at which all was well
   */
  record StepView(Instant at, long seconds, StepKind kind, String what, String why) {}

  /** An incident with what happened in it. */
  record IncidentStory(IncidentView incident, List<StepView> steps) {
    static IncidentStory of(IncidentDocument incident) {
      return new IncidentStory(
          IncidentView.of(incident),
          incident.steps().stream()
              .map(
                  step ->
                      new StepView(
                          step.at(),
                          Duration.between(incident.began(), step.at()).toSeconds(),
                          step.kind(),
                          step.what(),
                          step.why()))
              .toList());
    }
  }
}
