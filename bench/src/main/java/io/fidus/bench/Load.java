package io.fidus.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a load found.
 *
 * @param perSecond answered requests a second
 * @param p50 the latency that half of them did not exceed, milliseconds
 * @param p99 the latency that 99 in 100 did not exceed, milliseconds
 * @param worst the longest latency, milliseconds
 * @param failed requests that were not answered with 200
 */
record Load(double perSecond, double p50, double p99, double worst, long failed) {
  private static final double NANOS_A_MILLI = 1e6;

  /**
   * Sums up the latencies, in nanoseconds and any order, of the requests that were answered in
   * {@code taken}.
   *
   * @throws IllegalArgumentException when no request was answered
   */
  static Load of(long[] nanos, long failed, Duration taken) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("No request was answered, " + failed + " failed");
    }
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Load(
        sorted.length / (taken.toNanos() / 1e9),
        percentile(sorted, 50),
        percentile(sorted, 99),
        percentile(sorted, 100),
        failed);
  }

  private static double percentile(long[] sorted, int percent) {
    return sorted[(int) ((sorted.length - 1L) * percent / 100)] / NANOS_A_MILLI;
  }
}
