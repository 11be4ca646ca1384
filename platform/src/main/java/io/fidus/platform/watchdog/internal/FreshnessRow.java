package io.fidus.platform.watchdog.internal;

import io.fidus.store.SeriesType;
import java.time.Instant;

/**
 * How many looks at accounts, within five minutes of market time, found fresh data.
 *
 * @param book always {@value #BOOK}: all rows are one series
 * @param at the first look
 * @param id no other row has it
 * @param expected looks at an account whose market was open and that no announced work was about
 * @param fresh those of them that found an observation of at most 60 s
 */
record FreshnessRow(long book, Instant at, long id, long expected, long fresh) {
  static final long BOOK = 0;
  static final SeriesType<FreshnessRow> TYPE =
      SeriesType.of("mt5_watchdog_freshness", FreshnessRow.class, "book", "at", "id");
}
