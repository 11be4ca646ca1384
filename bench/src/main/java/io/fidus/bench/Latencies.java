package io.fidus.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The latencies of one connection, in nanoseconds. */
final class Latencies {
  private long[] nanos = new long[1 << 12];
  private int answered;
  private long failed;

  void add(long latency, boolean ok) {
    if (!ok) {
      failed++;
      return;
    }
    if (answered == nanos.length) {
      nanos = Arrays.copyOf(nanos, nanos.length * 2);
    }
    nanos[answered++] = latency;
  }

  static Load together(List<Latencies> all, Duration taken) {
    long[] nanos = new long[all.stream().mapToInt(one -> one.answered).sum()];
    int next = 0;
    long failed = 0;
    for (Latencies one : all) {
      System.arraycopy(one.nanos, 0, nanos, next, one.answered);
      next += one.answered;
      failed += one.failed;
    }
    return Load.of(nanos, failed, taken);
  }
}
