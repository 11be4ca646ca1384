package io.fidus.engine.watchdog;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * One failure of a part, from the first miss until it is closed.
 *
 * @param incident names the incident that it is, or would be
 * @param signals those that must be good again before it can be over
 * @param severity the worst so far
 * @param began the last instant at which the failing signals were good
 * @param detected when it was sure
 * @param announced whether an incident was opened; a symptom has none of its own
 * @param drill whether a person broke the part on purpose
 * @param climb what was tried
 */
public record Fault(
    String incident,
    Cause cause,
    Set<Signal> signals,
    Severity severity,
    Instant began,
    Instant detected,
    boolean announced,
    boolean drill,
    Climb climb) {

  /**
   * What was tried against a fault.
   *
   * @param orders how many orders were given in all
   * @param rungs how many rungs of the present ladder were ordered
   * @param failedLadders how many ladders ended without success
   * @param asked whether a person has asked for the next ladder, which then needs no budget
   */
  public record Climb(int orders, int rungs, int failedLadders, boolean asked) {
    static final Climb NONE = new Climb(0, 0, 0, false);

    Climb higher() {
      return new Climb(orders + 1, rungs + 1, failedLadders, asked);
    }

    Climb failed() {
      return new Climb(orders, 0, failedLadders + 1, false);
    }

    Climb askedFor() {
      return new Climb(orders, 0, failedLadders, true);
    }

    Climb fromBelow() {
      return new Climb(orders, 0, failedLadders, asked);
    }
  }

  public Fault {
    signals = Set.copyOf(signals);
  }

  Fault announcedAs(Severity now) {
    return new Fault(incident, cause, signals, now, began, detected, true, drill, climb);
  }

  /** Told to nobody any more, since it is a symptom. */
  Fault absorbed() {
    return new Fault(incident, cause, signals, severity, began, detected, false, drill, climb);
  }

  Fault worsened(Severity now) {
    Severity worst = now.compareTo(severity) > 0 ? now : severity;
    return new Fault(incident, cause, signals, worst, began, detected, announced, drill, climb);
  }

  Fault with(Climb next) {
    return new Fault(incident, cause, signals, severity, began, detected, announced, drill, next);
  }

  /** It failed again: the ladder goes on where it was, unless the cause is another one. */
  Fault again(Cause now, Set<Signal> failing) {
    Climb next = now == cause ? climb : climb.fromBelow();
    return new Fault(incident, now, failing, severity, began, detected, announced, drill, next);
  }

  /** Names the incident of a part that failed at an instant, in letters, digits and dashes. */
  static String name(Subject subject, Instant detected) {
    String part = subject.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return part + "-" + Long.toString(detected.toEpochMilli(), Character.MAX_RADIX);
  }
}
