package io.fidus.engine.market;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A stretch of every week in which a symbol trades, in the wall-clock time of its market.
 *
 * @param opens the day and time at which it begins
 * @param closes the end, which is not part of it; up to a week later, so that a session may cross
 *     midnight
 */
public record WeeklySession(DayAndTime opens, DayAndTime closes) {
  private static final Duration WEEK = Duration.ofDays(7);

  /** A time of a day of the week. */
  public record DayAndTime(DayOfWeek day, LocalTime time) {}

  public WeeklySession {
    if (opens.equals(closes)) {
      throw new IllegalArgumentException("A session ends at another time than it begins");
    }
  }

  public static WeeklySession of(
      DayOfWeek openingDay, LocalTime opens, DayOfWeek closingDay, LocalTime closes) {
    return new WeeklySession(new DayAndTime(openingDay, opens), new DayAndTime(closingDay, closes));
  }

  /** The session that begins in the week (Monday to Sunday) of a day. */
  Stretch inWeekOf(LocalDate day) {
    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    LocalDateTime begin = at(monday, opens);
    LocalDateTime end = at(monday, closes);
    return new Stretch(begin, end.isAfter(begin) ? end : end.plus(WEEK));
  }

  private static LocalDateTime at(LocalDate monday, DayAndTime moment) {
    return monday.plusDays(moment.day().getValue() - 1L).atTime(moment.time());
  }

  /** From a wall-clock time until another, the end not included. */
  record Stretch(LocalDateTime begin, LocalDateTime end) {}
}
