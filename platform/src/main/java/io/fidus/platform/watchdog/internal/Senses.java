package io.fidus.platform.watchdog.internal;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.watchdog.Signal;
import io.fidus.engine.watchdog.Stimulus;
import io.fidus.engine.watchdog.Subject;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.gateways.GatewayWatch.WatchedGateway;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.QuarantineReason;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Turns what the platform knows of its parts into what the watchdog is told. */
final class Senses {
  private static final Duration PROBE_EVERY = Duration.ofSeconds(5);

  private final GatewayWatch gateways;
  private final TradingAccounts accounts;
  private final ProbeTimes times;
  private final InstantSource clock;
  private final Map<Subject, Instant> heard = new HashMap<>();
  private final Map<Subject, Instant> probed = new HashMap<>();
  private final Set<Subject> underWay = ConcurrentHashMap.newKeySet();
  private final Queue<Stimulus> arrived = new ConcurrentLinkedQueue<>();

  Senses(GatewayWatch gateways, TradingAccounts accounts, ProbeTimes times, InstantSource clock) {
    this.times = times;
    this.gateways = gateways;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Something that came from another thread. */
  void arrived(Stimulus stimulus) {
    arrived.add(stimulus);
  }

  /** All that is new since the last time. */
  List<Stimulus> listen(Iterable<Inventory.Item> items) {
    Instant now = clock.instant();
    List<Stimulus> told = new ArrayList<>();
    for (Stimulus one = arrived.poll(); one != null; one = arrived.poll()) {
      told.add(one);
    }
    for (WatchedGateway gateway : gateways.gateways()) {
      Subject subject = Inventory.subject(gateway.id(), gateway.kind());
      gateway
          .lastMessageAt()
          .filter(at -> isNew(subject, at))
          .ifPresent(at -> told.add(new Stimulus.Good(subject, Signal.HEARTBEAT, at)));
      if (!now.isBefore(probed.getOrDefault(subject, Instant.MIN).plus(PROBE_EVERY))) {
        probe(subject, gateway.id());
      }
    }
    for (Inventory.Item item : items) {
      item.account().ifPresent(account -> terminal(item.subject(), account, now, told));
    }
    return told;
  }

  /** Asks a gateway how it is, unless it is being asked; the answer arrives later. */
  void probe(Subject subject, GatewayId gateway) {
    probed.put(subject, clock.instant());
    if (underWay.add(subject)) {
      Thread.ofVirtual()
          .name("watchdog-probe " + subject)
          .start(
              () -> {
                try {
                  long began = System.nanoTime();
                  Answer answer = gateways.probe(gateway);
                  Instant at = clock.instant();
                  times.took(subject, at, Duration.ofNanos(System.nanoTime() - began));
                  arrived(
                      answer.good()
                          ? new Stimulus.Good(subject, Signal.PROBE, at)
                          : new Stimulus.Bad(subject, Signal.PROBE, answer.detail(), at));
                } finally {
                  underWay.remove(subject);
                }
              });
    }
  }

  private void terminal(Subject subject, TradingAccount account, Instant now, List<Stimulus> told) {
    Optional<LiveState> live = accounts.live(account.number());
    if (live.isEmpty()) {
      return;
    }
    LiveState state = live.get();
    state
        .terminal()
        .map(TerminalState::connected)
        .ifPresent(on -> told.add(state(subject, Signal.CONNECTION, on, "no broker", now)));
    boolean zeros = state.doubt().equals(Optional.of(QuarantineReason.ALL_ZERO));
    told.add(state(subject, Signal.FIGURES, !zeros, state.healthReason(), now));
    state
        .observation()
        .map(AccountObservation::provenance)
        .filter(seen -> isNew(subject, seen.observedAt()))
        .ifPresent(seen -> told.add(new Stimulus.Observed(subject, seen.observedAt(), now)));
  }

  private static Stimulus state(
      Subject subject, Signal signal, boolean good, String detail, Instant now) {
    return good
        ? new Stimulus.Good(subject, signal, now)
        : new Stimulus.Bad(subject, signal, detail, now);
  }

  private boolean isNew(Subject subject, Instant at) {
    Instant before = heard.get(subject);
    if (before != null && !at.isAfter(before)) {
      return false;
    }
    heard.put(subject, at);
    return true;
  }
}
