package io.fidus.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a load found.
 *
 * @param nanos the latency of every answered request, sorted
 * @param failed requests that were not answered with 200
 * @param taken how long the load lasted
 */
record Load(long[] nanos, long failed, Duration taken) {
  private static final double NANOS_A_MILLI = 1e6;

  static Load of(long[] nanos, long failed, Duration taken) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Load(sorted, failed, taken);
  }

  double perSecond() {
    return nanos.length / (taken.toNanos() / 1e9);
  }

  double p50() {
    return percentile(50);
  }

  double p99() {
    return percentile(99);
  }

  /** Milliseconds. */
  double worst() {
    return nanos[nanos.length - 1] / NANOS_A_MILLI;
  }

  private double percentile(int percent) {
    return nanos[(int) ((nanos.length - 1L) * percent / 100)] / NANOS_A_MILLI;
  }
}
