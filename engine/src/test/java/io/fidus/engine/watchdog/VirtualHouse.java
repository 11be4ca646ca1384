package io.fidus.engine.watchdog;

import io.fidus.engine.market.MarketCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A bridge with terminals on a virtual clock, over a line that loses messages, with a healer that
 * does what is ordered in its own time. A message is lost for good, which is harsher than a line
 * that sends it again.
 */
final class VirtualHouse {
  static final Subject BRIDGE = Subject.bridge("local");
  static final Subject SERVER = Subject.tradeServer("Broker-Server");
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int PERMILLE = 1_000;

  /** What can go wrong with a part. */
  enum Fault {
    /** The process is gone; a connection is refused. */
    KILLED,
    /** The process hangs; nothing comes and nothing is refused. */
    FROZEN,
    /** A bridge answers, but its stream stands still. */
    STALLED,
    /** A terminal has lost the broker. */
    DISCONNECTED,
    /** Every figure is 0. */
    ZEROED
  }

  private record Due(Instant at, long order, Runnable action) {}

  private final Random chance;
  private final int lossPermille;
  private final PriorityQueue<Due> agenda =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private final Map<Subject, Fault> faults = new HashMap<>();
  private final Map<Subject, Integer> resistance = new HashMap<>();
  private final List<Subject> terminals;
  private final Watchdog watchdog;
  private final List<Happening> log = new ArrayList<>();
  private Surroundings surroundings = Surroundings.quiet();
  private boolean brokerOpen = true;
  private Instant now;
  private long scheduled;

  VirtualHouse(long seed, int lossPermille, int terminals, Instant start, MarketCalendar market) {
    chance = new Random(seed);
    this.lossPermille = lossPermille;
    this.terminals =
        IntStream.rangeClosed(1, terminals)
            .mapToObj(number -> Subject.terminal(Integer.toString(number)))
            .toList();
    now = start;
    watchdog = new Watchdog(start);
    Set<Rung> rungs = EnumSet.allOf(Rung.class);
    watchdog.watch(
        new Watched(BRIDGE, Set.of(), rungs, WatchPolicy.pushingBridge(), market, false));
    watchdog.watch(
        new Watched(SERVER, Set.of(), Set.of(), WatchPolicy.tradeServer(), market, false));
    for (Subject terminal : this.terminals) {
      watchdog.watch(
          new Watched(
              terminal,
              Set.of(BRIDGE, SERVER),
              rungs,
              WatchPolicy.pushingTerminal(),
              market,
              true));
      after(millis(0, 1_000), () -> speak(terminal));
    }
    after(millis(0, 2_000), this::beat);
    after(millis(0, 5_000), this::probeRegularly);
    after(TICK, this::tick);
  }

  List<Subject> terminals() {
    return terminals;
  }

  Instant now() {
    return now;
  }

  List<Happening> log() {
    return log;
  }

  Phase phase(Subject subject) {
    return watchdog.state(subject).orElseThrow().phase();
  }

  void say(Surroundings said) {
    surroundings = said;
  }

  /** From now on the trade server keeps its connections only while the market is open. */
  void brokerIsOpen(MarketCalendar when) {
    brokerOpen = when.isOpen(now);
    when.nextChange(now).ifPresent(change -> at(change, () -> brokerIsOpen(when)));
  }

  /** Breaks a part; so many rungs do not help. */
  void breakDown(Subject subject, Fault fault, int rungsInVain) {
    faults.put(subject, fault);
    resistance.put(subject, rungsInVain);
  }

  void mend(Subject subject) {
    faults.remove(subject);
  }

  boolean isBroken(Subject subject) {
    return faults.containsKey(subject);
  }

  void at(Instant when, Runnable action) {
    agenda.add(new Due(when, scheduled++, action));
  }

  void runUntil(Instant end) {
    while (!agenda.isEmpty() && !agenda.peek().at().isAfter(end)) {
      Due due = agenda.remove();
      now = due.at();
      due.action().run();
    }
    now = end;
  }

  private void after(Duration delay, Runnable action) {
    at(now.plus(delay), action);
  }

  private void tick() {
    tell(new Stimulus.Tick(now));
    after(TICK, this::tick);
  }

  private void beat() {
    if (!faults.containsKey(BRIDGE)) {
      deliver(() -> tell(new Stimulus.Good(BRIDGE, Signal.HEARTBEAT, now)));
    }
    after(Duration.ofSeconds(2), this::beat);
  }

  private void probeRegularly() {
    probe();
    after(Duration.ofSeconds(5), this::probeRegularly);
  }

  private void probe() {
    Fault fault = faults.get(BRIDGE);
    boolean hangs = fault == Fault.FROZEN || lost();
    if (hangs) {
      answer(Duration.ofMillis(1_500), false);
    } else {
      answer(millis(5, 60), fault != Fault.KILLED);
    }
  }

  private void answer(Duration delay, boolean good) {
    after(
        delay,
        () ->
            tell(
                good
                    ? new Stimulus.Good(BRIDGE, Signal.PROBE, now)
                    : new Stimulus.Bad(BRIDGE, Signal.PROBE, "no answer", now)));
  }

  private void speak(Subject terminal) {
    after(Duration.ofSeconds(1), () -> speak(terminal));
    Fault fault = faults.get(terminal);
    boolean silent = fault == Fault.KILLED || fault == Fault.FROZEN;
    if (silent || faults.containsKey(BRIDGE)) {
      return;
    }
    Instant observed = now;
    boolean connected = fault != Fault.DISCONNECTED && brokerOpen;
    boolean zero = fault == Fault.ZEROED;
    deliver(
        () -> {
          // Frames come each second, states when they are bad and now and then when they are good.
          boolean nowAndThen = observed.getEpochSecond() % 5 == 0;
          if (!connected || nowAndThen) {
            state(terminal, Signal.CONNECTION, connected);
          }
          if (zero || nowAndThen) {
            state(terminal, Signal.FIGURES, !zero);
          }
          if (!zero) {
            tell(new Stimulus.Observed(terminal, observed, now));
          }
        });
  }

  private void state(Subject subject, Signal signal, boolean good) {
    tell(
        good
            ? new Stimulus.Good(subject, signal, now)
            : new Stimulus.Bad(subject, signal, "broken", now));
  }

  private void deliver(Runnable message) {
    if (!lost()) {
      after(millis(2, 50), message);
    }
  }

  private boolean lost() {
    return chance.nextInt(PERMILLE) < lossPermille;
  }

  private void tell(Stimulus stimulus) {
    for (Happening happening : watchdog.take(stimulus, surroundings)) {
      log.add(happening);
      switch (happening) {
        case Happening.ProbeWanted _ -> probe();
        case Happening.Ordered(Order order, _) -> carryOut(order);
        case Happening.Turned _,
            Happening.Noted _,
            Happening.Opened _,
            Happening.Worsened _,
            Happening.Joined _,
            Happening.Absorbed _,
            Happening.PersonNeeded _,
            Happening.Restored _,
            Happening.Relapsed _,
            Happening.Closed _ -> {}
      }
    }
  }

  private void carryOut(Order order) {
    after(millis(20, 300), () -> tell(new Stimulus.Answered(order.id(), true, "accepted", now)));
    after(timeOf(order.rung()), () -> helped(order.subject()));
  }

  private Duration timeOf(Rung rung) {
    return switch (rung) {
      case RECONNECT_SESSION -> millis(300, 1_500);
      case RESTART_TERMINAL -> millis(2_000, 9_000);
      case RESTART_BRIDGE -> millis(3_000, 8_000);
      case RESTART_ALL_TERMINALS -> millis(5_000, 20_000);
      case FAIL_OVER -> millis(1_000, 5_000);
    };
  }

  private void helped(Subject subject) {
    if (resistance.merge(subject, -1, Integer::sum) < 0) {
      mend(subject);
      if (subject.equals(BRIDGE)) {
        terminals.stream()
            .filter(terminal -> faults.get(terminal) == Fault.ZEROED)
            .forEach(this::mend);
      }
    }
  }

  private Duration millis(int from, int to) {
    return Duration.ofMillis(from + chance.nextInt(to - from));
  }
}
