package io.fidus.engine.watchdog;

import java.time.Duration;

/**
 * When a signal counts against its part.
 *
 * @param grace how long silence or a bad state lasts before it is the first miss
 * @param every how long until each further one; positive. Bad answers count one by one instead
 * @param together so many misses, with as many of another signal as its own rule asks for, say that
 *     the part has failed
 * @param alone so many misses say so without any other signal
 */
public record SignalRule(Signal signal, Duration grace, Duration every, int together, int alone) {
  public SignalRule {
    if (grace.isNegative() || !every.isPositive() || together < 1 || alone < together) {
      throw new IllegalArgumentException("Not a rule by which a signal can be judged: " + signal);
    }
  }

  /** Misses of a silence or a bad state that has lasted so long. */
  int misses(Duration lasted) {
    Duration beyond = lasted.minus(grace);
    return beyond.isNegative() ? 0 : (int) Math.min(1 + beyond.dividedBy(every), alone);
  }
}
