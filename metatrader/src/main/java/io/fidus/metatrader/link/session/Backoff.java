package io.fidus.metatrader.link.session;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a terminal waits before it connects again: a second, then twice as long each time up to
 * half a minute. Each wait is shortened by chance to as little as its half, so that terminals that
 * lost their bridge together do not return together.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final RandomGenerator random;
  private Duration next = FIRST;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  Duration next() {
    Duration wait = next;
    Duration twice = wait.multipliedBy(2);
    next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    return shortened(wait);
  }

  /** The bridge answered and does not want this terminal: there is no hurry. */
  Duration longest() {
    return shortened(LONGEST);
  }

  void reset() {
    next = FIRST;
  }

  private Duration shortened(Duration wait) {
    long half = wait.toMillis() / 2;
    return Duration.ofMillis(half + random.nextLong(half + 1));
  }
}
