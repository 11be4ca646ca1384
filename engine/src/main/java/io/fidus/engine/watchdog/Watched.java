package io.fidus.engine.watchdog;

import io.fidus.engine.market.MarketCalendar;
import java.util.Set;

/**
 * A part, and what is to be known of it to judge it.
 *
 * @param restsOn the parts without which it cannot work
 * @param rungs those that somebody can carry out for it
 * @param market when what it shows can change
 * @param mustTrade whether it is a fault when its terminal's trading goes off; under a read-only
 *     login it never is
 */
public record Watched(
    Subject subject,
    Set<Subject> restsOn,
    Set<Rung> rungs,
    WatchPolicy policy,
    MarketCalendar market,
    boolean mustTrade) {
  public Watched {
    restsOn = Set.copyOf(restsOn);
    rungs = Set.copyOf(rungs);
    if (restsOn.stream().anyMatch(part -> part.kind().compareTo(subject.kind()) >= 0)) {
      throw new IllegalArgumentException(subject + " rests on a part of its own kind or above");
    }
  }
}
