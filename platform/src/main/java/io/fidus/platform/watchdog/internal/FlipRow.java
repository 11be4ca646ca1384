package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Turn;
import io.fidus.store.SeriesType;
import java.time.Instant;

/**
 * A part went from one state to another.
 *
 * @param book always {@value #BOOK}: all flips are one series
 * @param id counts the flips
 */
record FlipRow(long book, Instant at, long id, String subject, Turn turn, String why) {
  static final long BOOK = 0;
  static final SeriesType<FlipRow> TYPE =
      SeriesType.of("mt5_watchdog_flips", FlipRow.class, "book", "at", "id");
}
