package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Fault;
import io.fidus.engine.watchdog.Order;
import io.fidus.engine.watchdog.Phase;
import io.fidus.engine.watchdog.Rung;
import io.fidus.engine.watchdog.SavedPart;
import io.fidus.engine.watchdog.Severity;
import io.fidus.engine.watchdog.Signal;
import io.fidus.engine.watchdog.State;
import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.Wait;
import io.fidus.store.DocumentType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part as it is kept.
 *
 * @param mark the second instant of its state: until when a rung is waited for, since when it was
 *     judged so, when it is tried again, when it was last in trouble; empty where there is none
 * @param failingSince of one that flaps: since when it fails without a break
 * @param good of one that came back: whether it was good when last judged
 * @param why of one that needs a person: why
 */
record PartDocument(
    String subject,
    Phase phase,
    Instant since,
    Optional<FaultPart> fault,
    Optional<OrderPart> order,
    Optional<Wait> waiting,
    Optional<Instant> mark,
    Optional<Instant> failingSince,
    boolean good,
    String why,
    List<Instant> ladderStarts,
    List<Instant> failures) {
  static final DocumentType<PartDocument> TYPE =
      DocumentType.of("mt5_watchdog_status", PartDocument.class, PartDocument::subject);

  PartDocument {
    ladderStarts = List.copyOf(ladderStarts);
    failures = List.copyOf(failures);
  }

  /** A fault as it is kept. */
  record FaultPart(
      String incident,
      Cause cause,
      List<Signal> signals,
      Severity severity,
      Instant began,
      Instant detected,
      boolean announced,
      boolean drill,
      int orders,
      int rungs,
      int failedLadders,
      boolean asked) {
    static FaultPart of(Fault fault) {
      Fault.Climb climb = fault.climb();
      return new FaultPart(
          fault.incident(),
          fault.cause(),
          fault.signals().stream().sorted().toList(),
          fault.severity(),
          fault.began(),
          fault.detected(),
          fault.announced(),
          fault.drill(),
          climb.orders(),
          climb.rungs(),
          climb.failedLadders(),
          climb.asked());
    }

    Fault fault() {
      return new Fault(
          incident,
          cause,
          Set.copyOf(signals),
          severity,
          began,
          detected,
          announced,
          drill,
          new Fault.Climb(orders, rungs, failedLadders, asked));
    }
  }

  /** An order as it is kept. */
  record OrderPart(String id, Rung rung, Cause cause, String incident, Instant at) {
    static OrderPart of(Order order) {
      return new OrderPart(order.id(), order.rung(), order.cause(), order.incident(), order.at());
    }

    Order order(Subject subject) {
      return new Order(id, subject, rung, cause, incident, at);
    }
  }

  static PartDocument of(SavedPart part) {
    State state = part.state();
    Optional<OrderPart> order = Optional.empty();
    Optional<Wait> waiting = Optional.empty();
    Optional<Instant> mark = Optional.empty();
    Optional<Instant> failingSince = Optional.empty();
    boolean good = false;
    String why = "";
    switch (state) {
      case State.Healthy _, State.Suspect _ -> {}
      case State.Failed failed -> waiting = failed.waiting();
      case State.Healing healing -> order = Optional.of(OrderPart.of(healing.order()));
      case State.Verifying verifying -> {
        order = Optional.of(OrderPart.of(verifying.order()));
        mark = Optional.of(verifying.until());
      }
      case State.Recovered recovered -> {
        good = recovered.good();
        mark = Optional.of(recovered.judgedSince());
      }
      case State.ManualRequired manual -> {
        why = manual.why();
        mark = manual.retryAt();
      }
      case State.Flapping flapping -> {
        mark = Optional.of(flapping.troubledAt());
        failingSince = flapping.failingSince();
      }
    }
    return new PartDocument(
        part.subject().toString(),
        state.phase(),
        state.since(),
        state.trouble().map(FaultPart::of),
        order,
        waiting,
        mark,
        failingSince,
        good,
        why,
        part.ladderStarts(),
        part.failures());
  }

  SavedPart part() {
    Subject of = Subject.parse(subject);
    return new SavedPart(of, state(of), ladderStarts, failures);
  }

  private State state(Subject of) {
    return switch (phase) {
      case HEALTHY -> new State.Healthy(since);
      case SUSPECT -> new State.Suspect(since);
      case FAILED -> new State.Failed(since, known(), waiting);
      case HEALING -> new State.Healing(since, known(), ordered(of));
      case VERIFYING -> new State.Verifying(since, known(), ordered(of), mark.orElseThrow());
      case RECOVERED -> new State.Recovered(since, known(), good, mark.orElseThrow());
      case MANUAL_REQUIRED -> new State.ManualRequired(since, known(), why, mark);
      case FLAPPING -> new State.Flapping(since, known(), mark.orElseThrow(), failingSince);
    };
  }

  private Fault known() {
    return fault.orElseThrow().fault();
  }

  private Order ordered(Subject of) {
    return order.orElseThrow().order(of);
  }
}
