package io.fidus.engine.watchdog;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How long something took, over all times that it happened. A percentile is the shortest time that
 * so many percent of all did not exceed (nearest rank), so it is a time that was really taken.
 *
 * @param count how often it happened, 1 at least
 */
public record Spread(int count, Duration p50, Duration p95, Duration p99, Duration longest) {
  private static final int MEDIAN = 50;
  private static final int MOST = 95;
  private static final int NEARLY_ALL = 99;
  private static final int HUNDRED = 100;

  /** The spread of some times; empty when there are none. */
  public static Optional<Spread> of(Collection<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Spread(
                sorted.size(),
                rank(sorted, MEDIAN),
                rank(sorted, MOST),
                rank(sorted, NEARLY_ALL),
                sorted.getLast()));
  }

  private static Duration rank(List<Duration> sorted, int percent) {
    int rank = Math.ceilDiv(sorted.size() * percent, HUNDRED);
    return sorted.get(rank - 1);
  }
}
