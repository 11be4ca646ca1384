package io.fidus.engine.watchdog;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What people have said, and whether this process may act.
 *
 * @param windows announced work
 * @param holds parts from which people keep all healers away
 * @param plans accounts that go to zero on purpose
 * @param drills parts that are broken on purpose, to measure
 * @param mayHeal whether this process is the one that heals
 */
public record Surroundings(
    List<Window> windows,
    List<Hold> holds,
    List<PlannedZero> plans,
    Set<Subject> drills,
    boolean mayHeal) {

  /**
   * Announced work, in which nothing is healed and nobody is told.
   *
   * @param subjects these and all that rest on them
   * @param until the end, not part of it
   */
  public record Window(Set<Subject> subjects, Instant from, Instant until) {
    public Window {
      subjects = Set.copyOf(subjects);
    }

    boolean covers(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  /**
   * A person keeps healers away from a part and all that rest on it.
   *
   * @param by the username
   */
  public record Hold(Subject subject, String by, String reason) {}

  /** The account of a terminal is emptied on purpose, for example by a re-allocation. */
  public record PlannedZero(Subject subject, Instant from, Instant until) {
    boolean covers(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  public Surroundings {
    windows = List.copyOf(windows);
    holds = List.copyOf(holds);
    plans = List.copyOf(plans);
    drills = Set.copyOf(drills);
  }

  /** Nothing was said, and this process may heal. */
  public static Surroundings quiet() {
    return new Surroundings(List.of(), List.of(), List.of(), Set.of(), true);
  }

  boolean zeroIsPlanned(Subject subject, Instant at) {
    return plans.stream().anyMatch(plan -> plan.subject().equals(subject) && plan.covers(at));
  }

  boolean inMaintenance(Subject subject, Instant at) {
    return windows.stream()
        .anyMatch(window -> window.subjects().contains(subject) && window.covers(at));
  }

  boolean isHeld(Subject subject) {
    return holds.stream().anyMatch(hold -> hold.subject().equals(subject));
  }
}
