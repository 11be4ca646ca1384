package io.fidus.bench;

import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the platform counts of the observations that it has accepted: how many came at most how late
 * after they were true at their source.
 *
 * @param atMost how many were at most so many seconds late, by the seconds
 * @param accepted how many there were
 * @param quarantined how many were not believed
 */
record IntakeLag(NavigableMap<Double, Long> atMost, long accepted, long quarantined) {
  private static final Pattern BUCKET =
      Pattern.compile("fidus_intake_lag_seconds_bucket\\{le=\"([^\"]+)\"} (\\S+)");
  private static final Pattern QUARANTINED =
      Pattern.compile("(?m)^fidus_intake_quarantined_total (\\S+)");

  /** Reads the platform's metrics in the text format of Prometheus. */
  static IntakeLag read(String metrics) {
    NavigableMap<Double, Long> atMost = new TreeMap<>();
    Matcher bucket = BUCKET.matcher(metrics);
    while (bucket.find()) {
      double seconds =
          bucket.group(1).equals("+Inf")
              ? Double.POSITIVE_INFINITY
              : Double.parseDouble(bucket.group(1));
      atMost.put(seconds, (long) Double.parseDouble(bucket.group(2)));
    }
    Matcher quarantined = QUARANTINED.matcher(metrics);
    return new IntakeLag(
        atMost,
        atMost.isEmpty() ? 0 : atMost.lastEntry().getValue(),
        quarantined.find() ? (long) Double.parseDouble(quarantined.group(1)) : 0);
  }

  /** What was counted since an earlier reading. */
  IntakeLag since(IntakeLag earlier) {
    NavigableMap<Double, Long> counts = new TreeMap<>();
    atMost.forEach(
        (seconds, count) -> counts.put(seconds, count - earlier.atMost.getOrDefault(seconds, 0L)));
    return new IntakeLag(counts, accepted - earlier.accepted, quarantined - earlier.quarantined);
  }

  /** The bound, in milliseconds, that this many in a hundred did not exceed. */
  String percentile(int percent) {
    double needed = accepted * (percent / 100.0);
    double before = 0;
    for (var entry : atMost.entrySet()) {
      if (accepted > 0 && entry.getValue() >= needed) {
        return entry.getKey().isInfinite()
            ? String.format(Locale.ROOT, "> %.0f", before * 1000)
            : String.format(Locale.ROOT, "%.0f", entry.getKey() * 1000);
      }
      before = entry.getKey();
    }
    return "-";
  }
}
