package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Freshness;
import io.fidus.store.SeriesType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How many looks at accounts found fresh data, within a minute or a day.
 *
 * @param book {@value #MINUTES} or {@value #DAYS}
 * @param at the first look; of a day its beginning in UTC
 * @param id no other row of the book has it; of a day its number since 1970
 * @param expected looks at an account whose market was open and that no announced work was about
 * @param fresh those of them that found an observation of at most 60 s
 */
record FreshnessRow(long book, Instant at, long id, long expected, long fresh) {
  static final long MINUTES = 0;
  static final long DAYS = 1;
  static final SeriesType<FreshnessRow> TYPE =
      SeriesType.of("mt5_watchdog_freshness", FreshnessRow.class, "book", "at", "id").trimmable();

  static FreshnessRow ofMinute(Instant at, Freshness looks) {
    return new FreshnessRow(MINUTES, at, WatchdogStore.newId(), looks.expected(), looks.fresh());
  }

  static FreshnessRow ofDay(LocalDate day, Freshness looks) {
    Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new FreshnessRow(DAYS, begin, day.toEpochDay(), looks.expected(), looks.fresh());
  }

  Freshness looks() {
    return new Freshness(expected, fresh);
  }

  LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
