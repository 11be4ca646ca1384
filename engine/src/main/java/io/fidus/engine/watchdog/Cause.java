package io.fidus.engine.watchdog;

import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a part, as its signals tell. */
public enum Cause {
  /** Neither speaks by itself nor answers. */
  DEAD(Severity.CRITICAL),
  /** Answers, but its session with the platform stands still. */
  SESSION_STALLED(Severity.WARNING),
  /** Its session goes on, but it does not answer when asked. */
  NOT_ANSWERING(Severity.WARNING),
  /** Every account of it shows nothing but zeros. */
  ALL_ZERO(Severity.CRITICAL),
  /** It lives, but too few of its accounts advance. */
  NOT_SYNCING(Severity.CRITICAL),
  /** The terminals of a trade server lost it together; nothing on our side can help. */
  TRADE_SERVER_LOST(Severity.CRITICAL),
  /** The terminal has lost the broker. */
  DISCONNECTED(Severity.WARNING),
  /** The account shows zeros that no deal explains. */
  ZEROS(Severity.WARNING),
  /** The terminal's button for automatic trading went off where it must trade. */
  TRADING_OFF(Severity.WARNING),
  /** The account's data does not advance. */
  SILENT(Severity.WARNING),
  /** The platform does not keep up. */
  LAGGING(Severity.WARNING);

  private final Severity severity;

  Cause(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is while the market is open, before any healing has failed. */
  public Severity severity() {
    return severity;
  }

  /** What failing signals say; the first in their order decides. */
  static Cause of(Set<Signal> failing) {
    Signal first = failing.stream().sorted().findFirst().orElseThrow();
    return switch (first) {
      case HEARTBEAT -> failing.contains(Signal.PROBE) ? DEAD : SESSION_STALLED;
      case PROBE -> NOT_ANSWERING;
      case ALL_ZERO -> ALL_ZERO;
      case CONNECTIONS -> TRADE_SERVER_LOST;
      case SYNCING -> NOT_SYNCING;
      case CONNECTION -> DISCONNECTED;
      case FIGURES -> ZEROS;
      case TRADING -> TRADING_OFF;
      case DATA -> SILENT;
      case LAG -> LAGGING;
    };
  }

  /** The signals, of those that fail, that must be good again before this can be over. */
  Set<Signal> decisive(Set<Signal> failing) {
    Set<Signal> liveness = Set.of(Signal.HEARTBEAT, Signal.PROBE);
    return this == DEAD
        ? liveness
        : failing.stream().sorted().limit(1).collect(Collectors.toUnmodifiableSet());
  }
}
