package io.fidus.engine.watchdog;

import static io.fidus.engine.watchdog.Signal.ALL_ZERO;
import static io.fidus.engine.watchdog.Signal.CONNECTION;
import static io.fidus.engine.watchdog.Signal.CONNECTIONS;
import static io.fidus.engine.watchdog.Signal.DATA;
import static io.fidus.engine.watchdog.Signal.FIGURES;
import static io.fidus.engine.watchdog.Signal.HEARTBEAT;
import static io.fidus.engine.watchdog.Signal.LAG;
import static io.fidus.engine.watchdog.Signal.PROBE;
import static io.fidus.engine.watchdog.Signal.SYNCING;
import static io.fidus.engine.watchdog.Signal.TRADING;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a part is judged and healed.
 *
 * @param rules one for each signal that the part has
 * @param freshWithin how old an observation may be on arrival to count as fresh
 * @param settle how long a part may take to report after the watchdog starts, or after what it
 *     rests on has come back
 * @param opening how long it may take after the market opens
 * @param gather how long a failure waits for others that would show a common cause
 * @param close how long a part that came back stays good until its incident is closed
 * @param relapse how long it fails again until that counts
 * @param ask how often a part in doubt is asked how it is
 * @param dryRun whether rungs are only written down
 */
public record WatchPolicy(
    List<SignalRule> rules,
    Duration freshWithin,
    Duration settle,
    Duration opening,
    Duration gather,
    Duration close,
    Duration relapse,
    Duration ask,
    Healing healing,
    Flapping flapping,
    boolean dryRun) {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /**
   * How much may be tried.
   *
   * @param ladders so many may begin {@code within} that time; then a person is called at once
   * @param firstRest how long to wait after a ladder that failed; twice as long after each further
   * @param longestRest the most that it grows to
   * @param answer how long a healer may take to accept an order
   * @param patience how long a fresh observation may take after each rung
   */
  public record Healing(
      int ladders,
      Duration within,
      Duration firstRest,
      Duration longestRest,
      Duration answer,
      Map<Rung, Duration> patience) {
    public Healing {
      patience = Map.copyOf(patience);
      if (!patience.keySet().equals(EnumSet.allOf(Rung.class))) {
        throw new IllegalArgumentException("Each rung has its patience");
      }
    }

    public Duration patience(Rung rung) {
      return Objects.requireNonNull(patience.get(rung));
    }

    private Healing patientFor(Map<Rung, Duration> longer) {
      Map<Rung, Duration> all = new EnumMap<>(patience);
      longer.forEach(
          (rung, time) ->
              all.merge(rung, time, (one, other) -> one.compareTo(other) > 0 ? one : other));
      return new Healing(ladders, within, firstRest, longestRest, answer, all);
    }

    /** How long to rest after so many ladders in a row have failed, one at least. */
    public Duration rest(int failedLadders) {
      Duration rest = firstRest;
      for (int ladder = 1; ladder < failedLadders && rest.compareTo(longestRest) < 0; ladder++) {
        rest = rest.multipliedBy(2);
      }
      return rest.compareTo(longestRest) < 0 ? rest : longestRest;
    }
  }

  /**
   * When a part comes and goes too often.
   *
   * @param failures so many within {@code failuresWithin}
   * @param doubts or so many doubts within {@code doubtsWithin}
   * @param calm how long nothing goes wrong until it is over
   * @param stayedDown how long it fails without a break until it is an ordinary failure
   */
  public record Flapping(
      int failures,
      Duration failuresWithin,
      int doubts,
      Duration doubtsWithin,
      Duration calm,
      Duration stayedDown) {}

  public WatchPolicy {
    rules = List.copyOf(rules);
    if (rules.stream().map(SignalRule::signal).distinct().count() != rules.size()) {
      throw new IllegalArgumentException("A signal has one rule");
    }
  }

  /** A bridge that pushes: it beats every 2 s and is asked every 5 s. */
  public static WatchPolicy pushingBridge() {
    Duration beat = Duration.ofSeconds(2);
    return quick(
        List.of(
            new SignalRule(HEARTBEAT, Duration.ofMillis(2_500), beat, 2, 3),
            new SignalRule(PROBE, NONE, beat, 2, 6),
            new SignalRule(ALL_ZERO, NONE, beat, 2, 3),
            new SignalRule(SYNCING, NONE, beat, 2, 3)));
  }

  /** A terminal whose figures come every second. */
  public static WatchPolicy pushingTerminal() {
    Duration second = Duration.ofSeconds(2);
    return quick(
        List.of(
            new SignalRule(DATA, Duration.ofSeconds(3), Duration.ofMillis(1_500), 2, 3),
            new SignalRule(CONNECTION, NONE, second, 2, 3),
            new SignalRule(FIGURES, NONE, second, 2, 3),
            new SignalRule(TRADING, NONE, second, 2, 3)));
  }

  /** A bridge or cloud service that is polled every five minutes and checked every minute. */
  public static WatchPolicy polledGateway() {
    return slow(
        List.of(
            new SignalRule(PROBE, NONE, MINUTE, 2, 3),
            new SignalRule(ALL_ZERO, NONE, MINUTE, 2, 3),
            new SignalRule(SYNCING, NONE, MINUTE, 2, 3)));
  }

  /** An account whose figures are asked for every five minutes. */
  public static WatchPolicy polledTerminal() {
    return slow(
        List.of(
            new SignalRule(DATA, Duration.ofMinutes(15), MINUTE, 2, 3),
            new SignalRule(CONNECTION, NONE, MINUTE, 2, 3),
            new SignalRule(FIGURES, NONE, MINUTE, 2, 3),
            new SignalRule(TRADING, NONE, MINUTE, 2, 3)));
  }

  /** A trade server; short interruptions are its own affair. */
  public static WatchPolicy tradeServer() {
    return quick(List.of(new SignalRule(CONNECTIONS, NONE, Duration.ofSeconds(10), 2, 3)));
  }

  /** A part of the platform. */
  public static WatchPolicy platformPart() {
    return quick(List.of(new SignalRule(LAG, NONE, Duration.ofSeconds(5), 2, 3)));
  }

  /**
   * The same, but some rungs take longer until a fresh observation can be expected.
   *
   * @param longer where it is not longer than the usual time, that stays
   */
  public WatchPolicy patientFor(Map<Rung, Duration> longer) {
    return new WatchPolicy(
        rules,
        freshWithin,
        settle,
        opening,
        gather,
        close,
        relapse,
        ask,
        healing.patientFor(longer),
        flapping,
        dryRun);
  }

  /** The same, but rungs are only written down. */
  public WatchPolicy rehearsed() {
    return new WatchPolicy(
        rules, freshWithin, settle, opening, gather, close, relapse, ask, healing, flapping, true);
  }

  private static WatchPolicy quick(List<SignalRule> rules) {
    return new WatchPolicy(
        rules,
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        Duration.ofSeconds(1),
        healingWithin(Duration.ofSeconds(10), NONE),
        usualFlapping(),
        false);
  }

  private static WatchPolicy slow(List<SignalRule> rules) {
    return new WatchPolicy(
        rules,
        Duration.ofMinutes(15),
        Duration.ofMinutes(15),
        Duration.ofMinutes(15),
        MINUTE,
        MINUTE.multipliedBy(2),
        MINUTE.multipliedBy(3),
        MINUTE,
        healingWithin(MINUTE, Duration.ofMinutes(10)),
        usualFlapping(),
        false);
  }

  private static Healing healingWithin(Duration answer, Duration pollsTake) {
    return new Healing(
        2,
        Duration.ofMinutes(10),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        answer,
        Map.of(
            Rung.RECONNECT_SESSION, pollsTake.plusSeconds(10),
            Rung.RESTART_TERMINAL, pollsTake.plusSeconds(45),
            Rung.RESTART_BRIDGE, pollsTake.plusSeconds(45),
            Rung.RESTART_ALL_TERMINALS, pollsTake.plusSeconds(120),
            Rung.FAIL_OVER, pollsTake.plusSeconds(60)));
  }

  private static Flapping usualFlapping() {
    return new Flapping(
        4,
        Duration.ofMinutes(15),
        12,
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Duration.ofSeconds(30));
  }
}
