package io.fidus.engine.watchdog;

import io.fidus.engine.market.MarketCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A bridge with terminals on one trade server, told by hand what happens. Each second everything
 * that is not said to be broken says that it is well, and time passes.
 */
final class Bench {
  static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  static final Subject BRIDGE = Subject.bridge("local");
  static final Subject SERVER = Subject.tradeServer("Broker-Server");

  private final List<Happening> log = new ArrayList<>();
  private final Set<Subject> silent = new HashSet<>();
  private final Set<Subject> lost = new HashSet<>();
  private final Set<Subject> zero = new HashSet<>();
  private final Set<Subject> noProbe = new HashSet<>();
  private final List<Watched> parts = new ArrayList<>();
  private Watchdog watchdog;
  private Surroundings surroundings = Surroundings.quiet();
  private Instant now;
  private boolean answering = true;
  private boolean accepting = true;

  Bench(int terminals) {
    this(terminals, NOON, MarketCalendar.always(), EnumSet.allOf(Rung.class));
  }

  Bench(int terminals, Instant start, MarketCalendar market, Set<Rung> rungs) {
    now = start;
    watchdog = new Watchdog(now);
    parts.add(new Watched(BRIDGE, Set.of(), rungs, WatchPolicy.pushingBridge(), market, false));
    parts.add(new Watched(SERVER, Set.of(), Set.of(), WatchPolicy.tradeServer(), market, false));
    IntStream.rangeClosed(1, terminals)
        .mapToObj(Bench::terminal)
        .forEach(
            subject ->
                parts.add(
                    new Watched(
                        subject,
                        Set.of(BRIDGE, SERVER),
                        rungs,
                        WatchPolicy.pushingTerminal(),
                        market,
                        true)));
    parts.forEach(watchdog::watch);
    pass(60);
    log.clear();
  }

  static Subject terminal(int number) {
    return Subject.terminal(Integer.toString(number));
  }

  /** Changes how every part is judged. */
  Bench under(UnaryOperator<WatchPolicy> change) {
    parts.replaceAll(
        part ->
            new Watched(
                part.subject(),
                part.restsOn(),
                part.rungs(),
                change.apply(part.policy()),
                part.market(),
                part.mustTrade()));
    parts.forEach(watchdog::watch);
    return this;
  }

  Bench silence(Subject... subjects) {
    silent.addAll(List.of(subjects));
    return this;
  }

  Bench lose(Subject... subjects) {
    lost.addAll(List.of(subjects));
    return this;
  }

  Bench empty(Subject... subjects) {
    zero.addAll(List.of(subjects));
    return this;
  }

  Bench stopAnswering(Subject... subjects) {
    noProbe.addAll(List.of(subjects));
    return this;
  }

  Bench mend(Subject... subjects) {
    for (Set<Subject> broken : List.of(silent, lost, zero, noProbe)) {
      List.of(subjects).forEach(broken::remove);
    }
    return this;
  }

  /** Neither speaks nor answers, and nor do its terminals. */
  Bench killBridge() {
    silence(BRIDGE).stopAnswering(BRIDGE);
    parts.stream()
        .map(Watched::subject)
        .filter(part -> part.kind() == SubjectKind.TERMINAL)
        .forEach(this::silence);
    return this;
  }

  Bench mendAll() {
    for (Set<Subject> broken : List.of(silent, lost, zero, noProbe)) {
      broken.clear();
    }
    return this;
  }

  Bench healerAnswers(boolean answers) {
    answering = answers;
    return this;
  }

  Bench healerAccepts(boolean accepts) {
    accepting = accepts;
    return this;
  }

  Bench with(Surroundings said) {
    surroundings = said;
    return this;
  }

  Instant now() {
    return now;
  }

  Watchdog watchdog() {
    return watchdog;
  }

  List<Watched> parts() {
    return List.copyOf(parts);
  }

  /** The process ends here and another one begins. */
  Bench restart(Duration away) {
    List<SavedPart> saved = watchdog.saved();
    now = now.plus(away);
    watchdog = Watchdog.resume(saved, now);
    parts.forEach(part -> log.addAll(watchdog.watch(part)));
    return this;
  }

  Bench tell(Stimulus stimulus) {
    List<Happening> happened = watchdog.take(stimulus, surroundings);
    log.addAll(happened);
    for (Happening happening : happened) {
      if (happening instanceof Happening.Ordered(Order order, _) && answering) {
        tell(new Stimulus.Answered(order.id(), accepting, "the healer", now));
      }
    }
    return this;
  }

  /** Lets seconds pass. */
  Bench pass(int seconds) {
    for (int second = 0; second < seconds; second++) {
      now = now.plusSeconds(1);
      parts.forEach(this::speak);
      tell(new Stimulus.Tick(now));
    }
    return this;
  }

  /** Lets time pass of which the watchdog itself notices nothing. */
  Bench sleep(Duration time) {
    now = now.plus(time);
    return tell(new Stimulus.Tick(now));
  }

  private void speak(Watched part) {
    Subject subject = part.subject();
    switch (subject.kind()) {
      case BRIDGE -> {
        if (!silent.contains(subject)) {
          tell(new Stimulus.Good(subject, Signal.HEARTBEAT, now));
        }
        state(subject, Signal.PROBE, noProbe);
      }
      case TERMINAL -> {
        state(subject, Signal.CONNECTION, lost);
        state(subject, Signal.FIGURES, zero);
        if (!silent.contains(subject) && !zero.contains(subject)) {
          tell(new Stimulus.Observed(subject, now, now));
        }
      }
      case PLATFORM, GATEWAY, TRADE_SERVER -> {}
    }
  }

  private void state(Subject subject, Signal signal, Set<Subject> broken) {
    if (broken.contains(subject)) {
      tell(new Stimulus.Bad(subject, signal, "broken", now));
    } else if (!silent.contains(subject)) {
      tell(new Stimulus.Good(subject, signal, now));
    }
  }

  List<Happening> log() {
    return List.copyOf(log);
  }

  <T extends Happening> List<T> log(Class<T> kind) {
    return log.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Phase phase(Subject subject) {
    return watchdog.state(subject).orElseThrow().phase();
  }

  List<Turn> turns(Subject subject) {
    return log(Happening.Turned.class).stream()
        .filter(turned -> turned.subject().equals(subject))
        .map(Happening.Turned::turn)
        .toList();
  }

  List<Rung> rungs() {
    return log(Happening.Ordered.class).stream().map(ordered -> ordered.order().rung()).toList();
  }

  /** What happened, as seconds after an instant; probes and symptoms left out. */
  List<String> timeline(Instant from) {
    return log.stream()
        .filter(happening -> !(happening instanceof Happening.ProbeWanted))
        .map(
            happening ->
                Duration.between(from, happening.at()).toSeconds() + "s " + said(happening))
        .toList();
  }

  private static String said(Happening happening) {
    return switch (happening) {
      case Happening.Turned(Subject subject, Turn turn, String why, _) ->
          subject + " " + turn + ": " + why;
      case Happening.Noted(Subject subject, String why, _) -> subject + " note: " + why;
      case Happening.ProbeWanted(Subject subject, _) -> subject + " asked";
      case Happening.Ordered(Order order, _) -> order.subject() + " order " + order.rung();
      case Happening.Opened(Subject subject, Fault fault, _) ->
          subject + " opened " + fault.severity() + " " + fault.cause();
      case Happening.Worsened(_, Severity severity, _, _) -> "worse " + severity;
      case Happening.Joined(_, Subject symptom, _) -> symptom + " joined";
      case Happening.Absorbed _ -> "absorbed";
      case Happening.PersonNeeded(_, Subject subject, _, _) -> subject + " person needed";
      case Happening.Restored(_, Subject subject, _) -> subject + " restored";
      case Happening.Relapsed(_, Subject subject, _) -> subject + " relapsed";
      case Happening.Closed(_, Subject subject, _) -> subject + " closed";
    };
  }
}
