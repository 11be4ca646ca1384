package io.fidus.platform.watchdog.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** The requests of the last five minutes, from meters that only count up; used by one thread. */
final class RequestWindow {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final double SLOW_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final String REQUESTS = "http.server.requests";

  private final MeterRegistry registry;
  private final Deque<Count> counts = new ArrayDeque<>();

  /**
   * What was counted.
   *
   * @param failed answered with a status of 500 or more
   * @param slow took longer than a second
   */
  record Count(Instant at, long all, long failed, long slow) {
    Count since(Count before) {
      return new Count(at, all - before.all, failed - before.failed, slow - before.slow);
    }
  }

  RequestWindow(MeterRegistry registry) {
    this.registry = registry;
  }

  /** What came since five minutes ago, or since this was asked first. */
  Count look(Instant now) {
    Count total = total(now);
    counts.add(total);
    while (counts.size() > 1 && counts.peekFirst().at().isBefore(now.minus(WINDOW))) {
      counts.removeFirst();
    }
    return total.since(counts.getFirst());
  }

  private Count total(Instant now) {
    long all = 0;
    long failed = 0;
    long slow = 0;
    for (Timer timer : registry.find(REQUESTS).timers()) {
      long count = timer.count();
      String status = timer.getId().getTag("status");
      all += count;
      failed += status != null && status.startsWith("5") ? count : 0;
      slow += count - quick(timer, count);
    }
    return new Count(now, all, failed, slow);
  }

  private static long quick(Timer timer, long count) {
    for (CountAtBucket bucket : timer.takeSnapshot().histogramCounts()) {
      if (bucket.bucket() == SLOW_NANOS) {
        return Math.min(count, (long) bucket.count());
      }
    }
    return count;
  }
}
