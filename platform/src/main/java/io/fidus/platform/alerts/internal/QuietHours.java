package io.fidus.platform.alerts.internal;

import java.time.LocalTime;

/**
 * Hours of every day.
 *
 * @param from the first minute
 * @param to the minute in which they are over; before {@code from} when they go over midnight
 */
record QuietHours(LocalTime from, LocalTime to) {

  /**
   * Reads hours such as {@code 22:00-07:00}.
   *
   * @throws java.time.DateTimeException when it is not that
   */
  static QuietHours parse(String text) {
    String[] parts = text.strip().split("\\s*-\\s*", 2);
    return new QuietHours(
        LocalTime.parse(parts[0]), LocalTime.parse(parts.length > 1 ? parts[1] : ""));
  }

  boolean include(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }
}
