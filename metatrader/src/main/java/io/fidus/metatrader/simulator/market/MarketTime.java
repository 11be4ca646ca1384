package io.fidus.metatrader.simulator.market;

/**
 * The time that prices move by. It runs fast while London and New York trade, slowly at night and
 * nearly stands still on a weekend, so that one path of prices shows the rhythm of a day and a gap
 * after a weekend that is small, but seldom nothing.
 */
final class MarketTime {
  private static final long SECONDS_OF_A_WEEK = 604_800;
  private static final int SECONDS_OF_AN_HOUR = 3600;
  private static final int HOURS_OF_A_DAY = 24;
  private static final int HOURS_OF_A_WEEK = 168;

  /** 1970-01-05 was a Monday. */
  private static final long FIRST_MONDAY = 345_600;

  /** Sixteenths of a unit in a second, by hour of the day in UTC. */
  private static final int[] SPEED = {
    24, 24, 20, 18, 16, 16, 24, 48, 56, 48, 40, 36, 48, 64, 64, 56, 44, 32, 28, 24, 20, 16, 16, 20
  };

  private static final int WEEKEND_SPEED = 1;
  private static final int SPEED_BITS = 4;
  private static final int FRIDAY_EVENING = 4 * HOURS_OF_A_DAY + 22;
  private static final int SUNDAY_EVENING = 6 * HOURS_OF_A_DAY + 22;
  private static final long[] UNITS_BEFORE_HOUR = unitsBeforeHour();

  /** Units on a weekday. */
  static final long UNITS_OF_A_DAY = UNITS_BEFORE_HOUR[HOURS_OF_A_DAY];

  private MarketTime() {}

  /** The market's time at a second since 1970, in units of a quarter to one second. */
  static long at(long second) {
    long sinceMonday = second - FIRST_MONDAY;
    long week = Math.floorDiv(sinceMonday, SECONDS_OF_A_WEEK);
    int inWeek = (int) (sinceMonday - week * SECONDS_OF_A_WEEK);
    int hour = inWeek / SECONDS_OF_AN_HOUR;
    int inHour = inWeek - hour * SECONDS_OF_AN_HOUR;
    return week * UNITS_BEFORE_HOUR[HOURS_OF_A_WEEK]
        + UNITS_BEFORE_HOUR[hour]
        + (((long) inHour * speed(hour)) >> SPEED_BITS);
  }

  private static int speed(int hour) {
    boolean weekend = hour >= FRIDAY_EVENING && hour < SUNDAY_EVENING;
    return weekend ? WEEKEND_SPEED : SPEED[hour % HOURS_OF_A_DAY];
  }

  private static long[] unitsBeforeHour() {
    long[] units = new long[HOURS_OF_A_WEEK + 1];
    for (int hour = 0; hour < HOURS_OF_A_WEEK; hour++) {
      units[hour + 1] = units[hour] + ((SECONDS_OF_AN_HOUR * speed(hour)) >> SPEED_BITS);
    }
    return units;
  }
}
