package io.fidus.metatrader.simulator.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When an instrument trades, by the clock of the place that its trading day follows.
 *
 * <p>A session that closes before the time of day at which it opens closes on the next day. It
 * belongs to the day on which it closes, and that day's holidays cancel it.
 */
record TradingHours(
    ZoneId zone,
    LocalTime opens,
    LocalTime closes,
    Set<DayOfWeek> openingDays,
    Set<Holiday> holidays) {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<DayOfWeek> EVENINGS_FROM_SUNDAY =
      EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
  private static final Set<Holiday> EUROPE =
      EnumSet.complementOf(EnumSet.of(Holiday.INDEPENDENCE_DAY));

  /** All week, with ten minutes of rest when the day ends in New York. */
  static final TradingHours FOREX =
      new TradingHours(
          NEW_YORK,
          LocalTime.of(17, 5),
          LocalTime.of(16, 55),
          EVENINGS_FROM_SUNDAY,
          EnumSet.of(Holiday.NEW_YEAR, Holiday.CHRISTMAS));

  /** All week, with an hour of rest after the day ends in New York. */
  static final TradingHours METALS =
      new TradingHours(
          NEW_YORK, LocalTime.of(18, 0), LocalTime.of(17, 0), EVENINGS_FROM_SUNDAY, EUROPE);

  static final TradingHours US_INDEX =
      new TradingHours(
          NEW_YORK,
          LocalTime.of(18, 0),
          LocalTime.of(17, 0),
          EVENINGS_FROM_SUNDAY,
          EnumSet.allOf(Holiday.class));

  static final TradingHours GERMAN_INDEX =
      new TradingHours(
          BERLIN,
          LocalTime.of(2, 15),
          LocalTime.of(22, 0),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          EUROPE);

  /** A time in which an instrument trades, in seconds since 1970; the closing second is outside. */
  record Session(long opens, long closes) {}

  /** The session that opens on {@code date}, where the exchange is. */
  Optional<Session> opening(LocalDate date) {
    LocalDate tradingDay = closes.isAfter(opens) ? date : date.plusDays(1);
    boolean holiday = holidays.stream().anyMatch(day -> day.fallsOn(tradingDay));
    if (holiday || !openingDays.contains(date.getDayOfWeek())) {
      return Optional.empty();
    }
    return Optional.of(
        new Session(
            date.atTime(opens).atZone(zone).toEpochSecond(),
            tradingDay.atTime(closes).atZone(zone).toEpochSecond()));
  }
}
