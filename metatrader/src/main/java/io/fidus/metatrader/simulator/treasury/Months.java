package io.fidus.metatrader.simulator.treasury;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Days of each month on which a back office works. */
final class Months {
  /** While the offices of Europe and America are both open. */
  private static final LocalTime OFFICE_HOURS = LocalTime.of(14, 30);

  private Months() {}

  /**
   * The next office hour on {@code day} of a month, 1 to 28, in UTC; a weekend is passed over to
   * its Monday.
   */
  static Instant next(int day, Instant after) {
    YearMonth month = YearMonth.from(after.atOffset(ZoneOffset.UTC)).minusMonths(1);
    Instant next = in(month, day);
    while (!next.isAfter(after)) {
      month = month.plusMonths(1);
      next = in(month, day);
    }
    return next;
  }

  private static Instant in(YearMonth month, int day) {
    LocalDate date = month.atDay(day);
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
      date = date.plusDays(2);
    } else if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      date = date.plusDays(1);
    }
    // Each day of the month has its own minute, so that no two rules meet by accident.
    return date.atTime(OFFICE_HOURS).plusMinutes(day).toInstant(ZoneOffset.UTC);
  }
}
