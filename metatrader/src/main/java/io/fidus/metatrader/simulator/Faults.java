package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.Deal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The faults of one terminal, those that are over included, since some leave traces. */
final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  void add(Fault fault) {
    faults.add(fault);
  }

  List<Fault> all() {
    return List.copyOf(faults);
  }

  /** Ends what the remedy ends; a fault that had not begun yet never will. */
  void remedy(FaultEffect.Remedy remedy, Instant now) {
    faults.removeIf(fault -> fault.effect().endsWith(remedy) && !fault.begin().isBefore(now));
    faults.replaceAll(
        fault ->
            fault.effect().endsWith(remedy) && fault.isActive(now) ? fault.endedAt(now) : fault);
  }

  /** Ends everything; a fault that had not begun yet never will. */
  void clear(Instant now) {
    faults.removeIf(fault -> !fault.begin().isBefore(now));
    faults.replaceAll(fault -> fault.isActive(now) ? fault.endedAt(now) : fault);
  }

  /** The newest active fault of a kind. */
  <E extends FaultEffect> Optional<Active<E>> active(Class<E> kind, Instant at) {
    for (Fault fault : faults.reversed()) {
      if (kind.isInstance(fault.effect()) && fault.isActive(at)) {
        return Optional.of(new Active<>(kind.cast(fault.effect()), fault.begin()));
      }
    }
    return Optional.empty();
  }

  boolean isActive(Class<? extends FaultEffect> kind, Instant at) {
    return active(kind, at).isPresent();
  }

  record Active<E extends FaultEffect>(E effect, Instant begin) {}

  /** The begin of the earliest fault that is not over, from which on the book must be kept. */
  Instant earliestBegin(Instant now) {
    return faults.stream()
        .filter(fault -> fault.end().isAfter(now))
        .map(Fault::begin)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /** What the server's clock was ahead of its rule at an instant. */
  Duration serverClockAhead(Instant at) {
    return active(FaultEffect.ServerClockChange.class, at)
        .map(fault -> fault.effect().ahead())
        .orElse(Duration.ZERO);
  }

  boolean changedServerClock() {
    return faults.stream()
        .anyMatch(fault -> fault.effect() instanceof FaultEffect.ServerClockChange);
  }

  /** Which deals the terminal does not know at an instant. */
  Predicate<Deal> withheld(List<Deal> deals, Instant now) {
    Set<Long> tickets = new HashSet<>();
    for (Fault fault : faults) {
      if (fault.effect() instanceof FaultEffect.LateDeals && fault.isActive(now)) {
        boolean late = false;
        for (Deal deal : deals) {
          if (fault.isActive(deal.time())) {
            late = !late;
            if (late) {
              tickets.add(deal.ticket());
            }
          }
        }
      }
    }
    return deal -> tickets.contains(deal.ticket());
  }
}
