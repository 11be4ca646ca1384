package io.fidus.engine.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A watched part: its evidence, its state, and as much of its past as decides about healing. */
final class Part {
  private Watched watched;
  private final Evidence evidence;
  private State state;
  private final Deque<Instant> ladderStarts = new ArrayDeque<>();
  private final Deque<Instant> failures = new ArrayDeque<>();
  private final Deque<Instant> doubts = new ArrayDeque<>();
  private Optional<Instant> restoredAt = Optional.empty();
  private Instant askedAt = Instant.MIN;

  Part(Watched watched, Instant now) {
    this.watched = watched;
    evidence = new Evidence(watched, now.plus(watched.policy().settle()));
    state = new State.Healthy(now);
  }

  Watched watched() {
    return watched;
  }

  Subject subject() {
    return watched.subject();
  }

  WatchPolicy policy() {
    return watched.policy();
  }

  Evidence evidence() {
    return evidence;
  }

  State state() {
    return state;
  }

  /**
   * Goes on as what it is now. Under other rules it is given the time to report as at the start.
   */
  void follow(Watched changed, Instant now) {
    if (!changed.policy().rules().equals(policy().rules())) {
      evidence.settleUntil(now.plus(changed.policy().settle()));
    }
    watched = changed;
    evidence.follow(changed);
  }

  void become(State next) {
    if (next instanceof State.Recovered(Instant since, _, _, _)) {
      restoredAt = Optional.of(since);
    }
    state = next;
  }

  void load(SavedPart saved) {
    state = saved.state();
    ladderStarts.addAll(saved.ladderStarts());
    failures.addAll(saved.failures());
  }

  SavedPart saved() {
    return new SavedPart(subject(), state, List.copyOf(ladderStarts), List.copyOf(failures));
  }

  boolean isTroubled() {
    return switch (state.phase()) {
      case HEALTHY, SUSPECT, RECOVERED -> false;
      case FAILED, HEALING, VERIFYING, MANUAL_REQUIRED, FLAPPING -> true;
    };
  }

  /** Whether it came back so lately that what rests on it may still be on its way. */
  boolean isSettling(Instant now) {
    return restoredAt.filter(at -> now.isBefore(at.plus(policy().settle()))).isPresent();
  }

  void began(Instant now) {
    ladderStarts.addLast(now);
  }

  void failed(Instant now) {
    failures.addLast(now);
  }

  void doubted(Instant now) {
    doubts.addLast(now);
  }

  /** How many ladders of the budget are spent. */
  int spent(Instant now) {
    return recent(ladderStarts, now, policy().healing().within());
  }

  /** When the oldest of the ladders that count does so no more. */
  Instant budgetReturns() {
    return ladderStarts.getFirst().plus(policy().healing().within());
  }

  /** Whether one more failure is one too many. */
  boolean failsTooOften(Instant now) {
    WatchPolicy.Flapping flapping = policy().flapping();
    return recent(failures, now, flapping.failuresWithin()) + 1 >= flapping.failures();
  }

  boolean isDoubtedTooOften(Instant now) {
    WatchPolicy.Flapping flapping = policy().flapping();
    return recent(doubts, now, flapping.doubtsWithin()) >= flapping.doubts();
  }

  /** Whether it is time to ask the part again how it is; if so, it counts as asked. */
  boolean isToBeAsked(Instant now) {
    if (!evidence.hasRule(Signal.PROBE) || askedAt.isAfter(now.minus(policy().ask()))) {
      return false;
    }
    askedAt = now;
    return true;
  }

  private static int recent(Deque<Instant> past, Instant now, Duration within) {
    while (!past.isEmpty() && !past.getFirst().isAfter(now.minus(within))) {
      past.removeFirst();
    }
    return past.size();
  }
}
