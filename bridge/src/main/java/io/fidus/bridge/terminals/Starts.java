package io.fidus.bridge.terminals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When a terminal may be started again: after a pause that doubles up to a minute, and no more than
 * {@value #MOST} times in ten minutes. After that a person has to look at it.
 */
final class Starts {
  static final int MOST = 5;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Deque<Instant> recent = new ArrayDeque<>();

  void started(Instant now) {
    recent.add(now);
  }

  /** Somebody has ordered a start: the count begins anew. */
  void forgive() {
    recent.clear();
  }

  boolean isUsedUp(Instant now) {
    return within(now) >= MOST;
  }

  /** Whether the pause since the last start is over. */
  boolean isDue(Instant now) {
    int count = within(now);
    Duration doubled = Duration.ofSeconds(1L << Math.max(0, count - 1));
    Duration pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return count == 0 || !now.isBefore(recent.getLast().plus(pause));
  }

  private int within(Instant now) {
    recent.removeIf(start -> start.isBefore(now.minus(WINDOW)));
    return recent.size();
  }
}
