package io.fidus.engine.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The looks of the last days by the minute, in memory; used by one thread. */
public final class LookLog {
  private final NavigableMap<Instant, Freshness> minutes = new TreeMap<>();

  /** Adds looks taken at, or within the minute of, an instant; forgets what no window needs. */
  public void add(Instant at, Freshness looks) {
    if (looks.expected() > 0) {
      minutes.merge(at.truncatedTo(ChronoUnit.MINUTES), looks, Freshness::plus);
      minutes.headMap(minutes.lastKey().minus(BurnStep.LONGEST), true).clear();
    }
  }

  /** The looks of the window that ends at an instant, the minute of that instant included. */
  public Looks over(Duration window, Instant now) {
    Collection<Freshness> within = minutes.subMap(now.minus(window), false, now, true).values();
    return new Looks(
        window, within.stream().reduce(Freshness.NONE, Freshness::plus), within.size());
  }
}
