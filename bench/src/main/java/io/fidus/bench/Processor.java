package io.fidus.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** How busy this process and its machine are. */
final class Processor {
  private Processor() {}

  /** The processor time that this process has used so far. */
  static Duration used() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Processor time as a number of cores that were busy all the while. */
  static String cores(Duration used, Duration taken) {
    return String.format(Locale.ROOT, "%.2f cores", (double) used.toMillis() / taken.toMillis());
  }

  /** How many threads of the whole machine ran or waited for a core in the last minute. */
  static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
