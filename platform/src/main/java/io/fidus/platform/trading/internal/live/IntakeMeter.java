package io.fidus.platform.trading.internal.live;

import io.fidus.platform.trading.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** How late observations are when they are accepted, and how many are not believed. */
public final class IntakeMeter {
  private static final int[] BOUNDS_MILLIS = {
    1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 70, 80, 90, 100, 125, 150, 175, 200,
    250, 300, 350, 400, 450, 500, 600, 700, 800, 900, 1_000, 1_250, 1_500, 2_000, 3_000, 4_000,
    5_000, 7_500, 10_000, 20_000, 60_000
  };

  private final Timer lag;
  private final Counter quarantined;

  /** Adds its meters to the registry. */
  public IntakeMeter(MeterRegistry meters) {
    Duration[] bounds = new Duration[BOUNDS_MILLIS.length];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = Duration.ofMillis(BOUNDS_MILLIS[i]);
    }
    lag =
        Timer.builder("fidus.intake.lag")
            .description("From the time at the source to the acceptance of an observation")
            .serviceLevelObjectives(bounds)
            .register(meters);
    quarantined =
        Counter.builder("fidus.intake.quarantined")
            .description("Observations that were not believed")
            .register(meters);
  }

  /** Counts an observation; a source whose clock is ahead has no lag. */
  void judged(Verdict verdict, Instant observedAt, Instant now) {
    switch (verdict) {
      case Verdict.Accepted _ -> {
        Duration late = Duration.between(observedAt, now);
        lag.record(late.isNegative() ? Duration.ZERO : late);
      }
      case Verdict.Quarantined _ -> quarantined.increment();
      case Verdict.NotHeld _ -> {}
    }
  }
}
