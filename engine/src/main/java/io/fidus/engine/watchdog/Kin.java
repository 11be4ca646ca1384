package io.fidus.engine.watchdog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All parts, and which of them rest on which. */
final class Kin {
  private static final int QUORUM = 2;
  private static final int HUNDRED = 100;
  private static final int SYNCING_BAD_BELOW = 20;
  private static final int SYNCING_GOOD_FROM = 50;
  private static final int LOST_BAD_FROM = 80;
  private static final int LOST_GOOD_BELOW = 50;

  private final Map<Subject, Part> parts =
      new TreeMap<>(Comparator.comparing(Subject::kind).thenComparing(Subject::id));
  private final Map<Subject, List<Part>> resting = new HashMap<>();
  private final Map<Subject, List<Part>> above = new HashMap<>();
  private List<Part> all = List.of();

  Optional<Part> find(Subject subject) {
    return Optional.ofNullable(parts.get(subject));
  }

  /** What others rest on comes before them. */
  List<Part> all() {
    return all;
  }

  void put(Part part) {
    parts.put(part.subject(), part);
    link();
  }

  void remove(Subject subject) {
    parts.remove(subject);
    link();
  }

  /** Finds anew who rests on whom, directly or not. */
  void link() {
    all = List.copyOf(parts.values());
    resting.clear();
    above.clear();
    for (Part part : all) {
      List<Part> others = climb(part).distinct().toList();
      above.put(part.subject(), others);
      for (Part other : others) {
        resting.computeIfAbsent(other.subject(), _ -> new ArrayList<>()).add(part);
      }
    }
  }

  /** The parts that a part rests on, the nearest first. */
  List<Part> above(Part part) {
    return above.getOrDefault(part.subject(), List.of());
  }

  private Stream<Part> climb(Part part) {
    return part.watched().restsOn().stream()
        .sorted(Comparator.comparing(Subject::kind).reversed().thenComparing(Subject::id))
        .flatMap(subject -> find(subject).stream())
        .flatMap(other -> Stream.concat(Stream.of(other), climb(other)));
  }

  /** Whether something holds of a part or of one that it rests on. */
  boolean any(Part part, Predicate<Subject> condition) {
    return condition.test(part.subject())
        || above(part).stream().map(Part::subject).anyMatch(condition);
  }

  /** The fault that explains a part's own: of the failed parts that it rests on, the lowest. */
  Optional<Fault> root(Part part, Cause cause) {
    return above(part).stream()
        .filter(other -> explains(other, cause))
        .filter(Part::isTroubled)
        .min(Comparator.comparing((Part other) -> other.subject().kind()))
        .flatMap(other -> other.state().trouble());
  }

  /** What makes a part wait for those that it rests on. */
  Optional<Wait> waiting(Part part, Cause cause, Instant now) {
    if (root(part, cause).isPresent()) {
      return Optional.of(Wait.SYMPTOM);
    }
    List<Part> causes = above(part).stream().filter(other -> explains(other, cause)).toList();
    if (causes.stream().anyMatch(other -> other.state().phase() == Phase.SUSPECT)) {
      return Optional.of(Wait.CAUSE_IN_DOUBT);
    }
    return causes.stream().anyMatch(other -> other.isSettling(now))
        ? Optional.of(Wait.CAUSE_SETTLING)
        : Optional.empty();
  }

  private static boolean explains(Part cause, Cause symptom) {
    return switch (cause.subject().kind()) {
      case PLATFORM, GATEWAY, BRIDGE, TERMINAL -> true;
      case TRADE_SERVER -> symptom == Cause.DISCONNECTED || symptom == Cause.SILENT;
    };
  }

  /**
   * When the newest fresh observation of a part, or of one that rests on it, was true. Of a part on
   * which no terminal rests it is the newest sign of life.
   */
  Optional<Instant> proof(Part part) {
    boolean hasTerminals =
        part.subject().kind() == SubjectKind.TERMINAL || terminals(part).findAny().isPresent();
    return hasTerminals ? part.evidence().observedAt() : part.evidence().lastGood();
  }

  private Stream<Part> terminals(Part part) {
    return resting.getOrDefault(part.subject(), List.of()).stream()
        .filter(other -> other.subject().kind() == SubjectKind.TERMINAL);
  }

  /** Judges a part by the terminals that rest on it. */
  void derive(Part part, Surroundings surroundings, Instant now) {
    List<Part> terminals =
        terminals(part)
            .filter(terminal -> terminal.evidence().marketIsOpen(now))
            .filter(terminal -> !surroundings.inMaintenance(terminal.subject(), now))
            .toList();
    Counter counter = new Counter(surroundings, now);
    if (part.evidence().hasRule(Signal.SYNCING)) {
      List<Part> connected =
          terminals.stream().filter(one -> !counter.misses(one, Signal.CONNECTION)).toList();
      int percent = counter.percent(connected, one -> !counter.misses(one, Signal.DATA));
      state(
          part,
          Signal.SYNCING,
          connected.size(),
          percent < SYNCING_BAD_BELOW,
          percent >= SYNCING_GOOD_FROM,
          percent + " % of the accounts advance",
          now);
    }
    if (part.evidence().hasRule(Signal.ALL_ZERO)) {
      int percent = counter.percent(terminals, one -> counter.misses(one, Signal.FIGURES));
      state(
          part,
          Signal.ALL_ZERO,
          terminals.size(),
          percent == HUNDRED,
          percent < HUNDRED,
          "every account shows zeros",
          now);
    }
    if (part.evidence().hasRule(Signal.CONNECTIONS)) {
      int percent = counter.percent(terminals, one -> counter.misses(one, Signal.CONNECTION));
      state(
          part,
          Signal.CONNECTIONS,
          terminals.size(),
          percent >= LOST_BAD_FROM,
          percent < LOST_GOOD_BELOW,
          percent + " % of the terminals lost it",
          now);
    }
  }

  private static void state(
      Part part, Signal signal, int of, boolean bad, boolean good, String detail, Instant now) {
    if (of >= QUORUM && bad) {
      part.evidence().bad(signal, now, detail);
    } else if (of < QUORUM || good) {
      part.evidence().good(signal, now);
    }
  }

  /** Counts terminals by their signals. */
  private record Counter(Surroundings surroundings, Instant now) {

    boolean misses(Part terminal, Signal signal) {
      return terminal.evidence().misses(signal, terminal.watched(), surroundings, now) > 0;
    }

    int percent(List<Part> of, Predicate<Part> condition) {
      return of.isEmpty() ? 0 : (int) (of.stream().filter(condition).count() * HUNDRED / of.size());
    }
  }
}
