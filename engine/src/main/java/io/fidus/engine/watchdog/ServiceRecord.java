package io.fidus.engine.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well incidents were handled.
 *
 * @param incidents how many there were; those that turned out to be symptoms are left out
 * @param detection from the last instant at which all was well until it was sure
 * @param dispatch from then until the first rung was ordered
 * @param recovery from the last instant at which all was well until the first fresh observation
 * @param verification from then until the incident was closed
 * @param rungs what came of each rung that was ordered
 * @param interventions in how many of them a person was called
 */
public record ServiceRecord(
    int incidents,
    Optional<Spread> detection,
    Optional<Spread> dispatch,
    Optional<Spread> recovery,
    Optional<Spread> verification,
    Map<Rung, Tries> rungs,
    int interventions) {

  /**
   * How often a rung was ordered and how often a fresh observation followed before anything else
   * was tried. One that still waits counts as ordered only.
   */
  public record Tries(int ordered, int healed) {
    Tries plus(boolean success) {
      return new Tries(ordered + 1, healed + (success ? 1 : 0));
    }
  }

  /** A rung that was ordered, and whether a fresh observation followed it. */
  public record Try(Rung rung, boolean healed) {}

  /** What of an incident counts here. */
  public record Handled(
      Instant began,
      Instant detected,
      Optional<Instant> ordered,
      Optional<Instant> restored,
      Optional<Instant> closed,
      List<Try> tries,
      boolean personCalled) {
    public Handled {
      tries = List.copyOf(tries);
    }
  }

  public ServiceRecord {
    rungs = Map.copyOf(rungs);
  }

  public static ServiceRecord of(Collection<Handled> incidents) {
    List<Duration> detection = new ArrayList<>();
    List<Duration> dispatch = new ArrayList<>();
    List<Duration> recovery = new ArrayList<>();
    List<Duration> verification = new ArrayList<>();
    Map<Rung, Tries> rungs = new EnumMap<>(Rung.class);
    int interventions = 0;
    for (Handled one : incidents) {
      detection.add(Duration.between(one.began(), one.detected()));
      one.ordered().ifPresent(at -> dispatch.add(Duration.between(one.detected(), at)));
      one.restored().ifPresent(at -> recovery.add(Duration.between(one.began(), at)));
      one.restored()
          .flatMap(back -> one.closed().map(end -> Duration.between(back, end)))
          .ifPresent(verification::add);
      for (Try tried : one.tries()) {
        Tries before = rungs.getOrDefault(tried.rung(), new Tries(0, 0));
        rungs.put(tried.rung(), before.plus(tried.healed()));
      }
      interventions += one.personCalled() ? 1 : 0;
    }
    return new ServiceRecord(
        incidents.size(),
        Spread.of(detection),
        Spread.of(dispatch),
        Spread.of(recovery),
        Spread.of(verification),
        rungs,
        interventions);
  }
}
