package io.fidus.metatrader.simulator.server;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The books that an account had before, as far back as somebody asked to keep them. */
final class PastStates {
  private final Deque<Past> states = new ArrayDeque<>();
  private Instant keptFrom = Instant.MAX;

  private record Past(AccountState state, Instant until) {}

  /** What was replaced before {@code first} may be forgotten. */
  void keepFrom(Instant first) {
    keptFrom = first;
    forget();
  }

  /** Takes a book that is replaced at an instant. */
  void add(AccountState replaced, Instant until) {
    states.addLast(new Past(replaced, until));
    forget();
  }

  AccountState at(Instant instant) {
    Iterator<Past> newestFirst = states.descendingIterator();
    while (newestFirst.hasNext()) {
      AccountState state = newestFirst.next().state();
      if (!instant.isBefore(state.since())) {
        return state;
      }
    }
    throw new IllegalArgumentException("The book at " + instant + " is not kept");
  }

  private void forget() {
    while (!states.isEmpty() && !states.getFirst().until().isAfter(keptFrom)) {
      states.removeFirst();
    }
  }
}
