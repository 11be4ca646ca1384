package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Spread;
import io.fidus.engine.watchdog.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long gateways took to answer the watchdog in the last five minutes. */
@Component
class ProbeTimes {
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Map<Subject, Deque<Probe>> probes = new HashMap<>();

  private record Probe(Instant at, Duration took) {}

  synchronized void took(Subject gateway, Instant at, Duration time) {
    Deque<Probe> known = probes.computeIfAbsent(gateway, _ -> new ArrayDeque<>());
    known.add(new Probe(at, time));
    forget(at);
  }

  /** Of each gateway that was asked lately. */
  synchronized Map<Subject, Spread> spreads(Instant now) {
    forget(now);
    Map<Subject, Spread> spreads = new HashMap<>();
    probes.forEach(
        (gateway, known) ->
            Spread.of(known.stream().map(Probe::took).toList())
                .ifPresent(spread -> spreads.put(gateway, spread)));
    return spreads;
  }

  private void forget(Instant now) {
    probes.values().forEach(known -> known.removeIf(one -> one.at().isBefore(now.minus(KEPT))));
    probes.values().removeIf(Deque::isEmpty);
  }
}
