package io.fidus.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How busy this process and its machine are. */
final class Processor {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private Processor() {}

  /** The processor time that this process has used so far. */
  static Duration used() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The processor time that a process has used so far. */
  static Duration used(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory of a process in MiB, 0 when it has ended. */
  static long residentMebibytes(Process process) throws IOException {
    Matcher status =
        RESIDENT.matcher(
            Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
    return status.find() ? Long.parseLong(status.group(1)) / 1024 : 0;
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
