package io.fidus.engine.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges all parts and decides what is done. It has no clock and does nothing itself: it is told
 * what happened and when, and answers what follows.
 *
 * <p>Whoever runs it makes {@link #saved} durable before an order is carried out, and loads it with
 * {@link #resume} after a restart; then no order is given twice. Not for several threads at once.
 */
public final class Watchdog {
  /** A longer time without a tick means that this process itself stood still. */
  private static final Duration ASLEEP = Duration.ofSeconds(5);

  private final Kin kin = new Kin();
  private final Journal journal = new Journal();
  private final Map<Subject, SavedPart> saved = new HashMap<>();
  private Instant now;
  private Instant lastTick;

  public Watchdog(Instant start) {
    now = start;
    lastTick = start;
  }

  /** Goes on with what was saved, as its parts are watched again. */
  public static Watchdog resume(Collection<SavedPart> saved, Instant at) {
    Watchdog watchdog = new Watchdog(at);
    saved.forEach(part -> watchdog.saved.put(part.subject(), part));
    return watchdog;
  }

  /** Watches a part from now on, or under other rules. What it rests on may be added later. */
  public List<Happening> watch(Watched watched) {
    Optional<Part> known = kin.find(watched.subject());
    if (known.isPresent()) {
      if (!known.get().watched().equals(watched)) {
        known.get().follow(watched, now);
        kin.link();
      }
      return List.of();
    }
    Part part = new Part(watched, now);
    kin.put(part);
    SavedPart before = saved.remove(watched.subject());
    if (before != null) {
      part.load(before);
      pickUp(part);
    }
    return journal.drain();
  }

  /** After a restart an order may have been carried out or not, so it is not given again. */
  private void pickUp(Part part) {
    switch (part.state()) {
      case State.Healing(_, Fault fault, Order order) -> {
        State next = new State.Verifying(now, fault, order, patience(part, order));
        journal.turn(part, Turn.PICKED_UP, next, "after a restart", now);
      }
      case State.Verifying(Instant since, Fault fault, Order order, Instant until) ->
          part.become(
              new State.Verifying(since, fault, order, Track.later(until, patience(part, order))));
      case State.Healthy _,
          State.Suspect _,
          State.Failed _,
          State.Recovered _,
          State.ManualRequired _,
          State.Flapping _ -> {}
    }
  }

  private Instant patience(Part part, Order order) {
    return now.plus(part.policy().healing().patience(order.rung()));
  }

  /** Watches a part no more. */
  public List<Happening> forget(Subject subject) {
    kin.find(subject)
        .flatMap(part -> part.state().trouble())
        .filter(Fault::announced)
        .ifPresent(fault -> journal.add(new Happening.Closed(fault.incident(), subject, now)));
    kin.remove(subject);
    return journal.drain();
  }

  /** Takes in what happened; what concerns a part that is not watched is ignored. */
  public List<Happening> take(Stimulus stimulus, Surroundings surroundings) {
    now = Track.later(now, stimulus.at());
    switch (stimulus) {
      case Stimulus.Good(Subject subject, Signal signal, _) ->
          kin.find(subject)
              .ifPresent(
                  part -> {
                    part.evidence().good(signal, now);
                    runUnlessHealthy(part, surroundings);
                  });
      case Stimulus.Bad(Subject subject, Signal signal, String detail, _) ->
          kin.find(subject)
              .ifPresent(
                  part -> {
                    part.evidence().bad(signal, now, detail);
                    run(part, surroundings);
                    if (signal == Signal.FIGURES && surroundings.zeroIsPlanned(subject, now)) {
                      // Whoever tells the zeros that were planned tells the truth, and is alive.
                      proven(part, now, surroundings);
                    }
                  });
      case Stimulus.Observed(Subject subject, Instant observedAt, _) ->
          kin.find(subject).ifPresent(part -> observed(part, observedAt, surroundings));
      case Stimulus.Answered(String order, boolean accepted, String detail, _) ->
          answered(order, accepted, detail, surroundings);
      case Stimulus.HealNow(Subject subject, String by, String reason, _) ->
          kin.find(subject).ifPresent(part -> healNow(part, by + ": " + reason, surroundings));
      case Stimulus.Tick _ -> tick(surroundings);
    }
    return journal.drain();
  }

  /** How a part is; empty when it is not watched. */
  public Optional<State> state(Subject subject) {
    return kin.find(subject).map(Part::state);
  }

  /** Every part that is watched, those first that others rest on. */
  public List<Watched> watched() {
    return kin.all().stream().map(Part::watched).toList();
  }

  /** What must outlive this process. */
  public List<SavedPart> saved() {
    List<SavedPart> all = new ArrayList<>(kin.all().stream().map(Part::saved).toList());
    all.addAll(saved.values());
    return List.copyOf(all);
  }

  /** What must outlive this process of one part; empty when it is not watched. */
  public Optional<SavedPart> saved(Subject subject) {
    return kin.find(subject).map(Part::saved);
  }

  private void observed(Part part, Instant observedAt, Surroundings surroundings) {
    Duration age = Duration.between(observedAt, now);
    Duration most = part.policy().freshWithin();
    if (age.compareTo(most) > 0 || age.negated().compareTo(most) > 0) {
      return;
    }
    proven(part, observedAt, surroundings);
  }

  /** A fresh observation speaks for its part and for all that the part rests on. */
  private void proven(Part part, Instant observedAt, Surroundings surroundings) {
    part.evidence().good(Signal.DATA, observedAt);
    part.evidence().observed(observedAt);
    List<Part> above = kin.above(part);
    above.forEach(other -> other.evidence().observed(observedAt));
    above.forEach(other -> runUnlessHealthy(other, surroundings));
    runUnlessHealthy(part, surroundings);
  }

  private void answered(String order, boolean accepted, String detail, Surroundings surroundings) {
    for (Part part : kin.all()) {
      if (part.state() instanceof State.Healing healing && healing.order().id().equals(order)) {
        course(part, surroundings).answered(healing, accepted, detail);
        run(part, surroundings);
      }
    }
  }

  private void healNow(Part part, String why, Surroundings surroundings) {
    switch (part.state()) {
      case State.ManualRequired(_, Fault fault, _, _) -> {
        State next = new State.Failed(now, fault.with(fault.climb().askedFor()), Optional.empty());
        journal.turn(part, Turn.ASKED, next, why, now);
        run(part, surroundings);
      }
      case State.Failed(Instant since, Fault fault, Optional<Wait> wait) -> {
        part.become(new State.Failed(since, fault.with(fault.climb().askedFor()), wait));
        journal.add(new Happening.Noted(part.subject(), why, now));
        run(part, surroundings);
      }
      case State.Healthy _,
          State.Suspect _,
          State.Healing _,
          State.Verifying _,
          State.Recovered _,
          State.Flapping _ ->
          journal.add(
              new Happening.Noted(part.subject(), "nothing to heal now; asked for by " + why, now));
    }
  }

  private void tick(Surroundings surroundings) {
    Duration gap = Duration.between(lastTick, now);
    lastTick = now;
    if (gap.compareTo(ASLEEP) > 0) {
      wokeUp(gap);
    }
    kin.all().forEach(part -> kin.derive(part, surroundings, now));
    kin.all().forEach(part -> run(part, surroundings));
  }

  /** Whoever slept cannot say that the others were silent meanwhile. */
  private void wokeUp(Duration gap) {
    for (Part part : kin.all()) {
      part.evidence().excuseUntil(now);
      if (part.state() instanceof State.Verifying(Instant since, var fault, var order, var until)) {
        part.become(new State.Verifying(since, fault, order, until.plus(gap)));
      }
      if (part.isTroubled()) {
        String why = "the watchdog itself stood still for " + gap.toSeconds() + " s";
        journal.add(new Happening.Noted(part.subject(), why, now));
      }
    }
  }

  private void runUnlessHealthy(Part part, Surroundings surroundings) {
    if (part.state().phase() != Phase.HEALTHY) {
      run(part, surroundings);
    }
  }

  private void run(Part part, Surroundings surroundings) {
    course(part, surroundings).run();
  }

  private Course course(Part part, Surroundings surroundings) {
    return new Course(part, kin, surroundings, now, journal);
  }
}
