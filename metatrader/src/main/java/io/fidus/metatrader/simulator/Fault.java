package io.fidus.metatrader.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that is wrong with a terminal for some time.
 *
 * @param begin the first instant at which it shows
 * @param end the first instant at which it does not show any more; {@link Instant#MAX} when only a
 *     remedy ends it
 */
public record Fault(FaultEffect effect, Instant begin, Instant end) {
  public Fault {
    if (!end.isAfter(begin)) {
      throw new IllegalArgumentException("A fault ends after it begins: " + begin + " to " + end);
    }
  }

  /** A fault that ends by itself. */
  public static Fault lasting(FaultEffect effect, Instant begin, Duration duration) {
    return new Fault(effect, begin, begin.plus(duration));
  }

  /** A fault that stays until a remedy ends it. */
  public static Fault untilRemedied(FaultEffect effect, Instant begin) {
    return new Fault(effect, begin, Instant.MAX);
  }

  boolean isActive(Instant at) {
    return !at.isBefore(begin) && at.isBefore(end);
  }

  Fault endedAt(Instant instant) {
    return new Fault(effect, begin, instant);
  }
}
