package io.fidus.metatrader.simulator.market;

import java.time.LocalDate;
import java.time.MonthDay;

/** A day on which some markets do not open. */
enum Holiday {
  NEW_YEAR,
  GOOD_FRIDAY,
  INDEPENDENCE_DAY,
  CHRISTMAS;

  boolean fallsOn(LocalDate date) {
    return switch (this) {
      case NEW_YEAR -> MonthDay.from(date).equals(MonthDay.of(1, 1));
      case GOOD_FRIDAY -> date.equals(easter(date.getYear()).minusDays(2));
      case INDEPENDENCE_DAY -> MonthDay.from(date).equals(MonthDay.of(7, 4));
      case CHRISTMAS -> MonthDay.from(date).equals(MonthDay.of(12, 25));
    };
  }

  /** Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
