package io.fidus.platform.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;

/** One value in an exported table. */
public sealed interface Cell {

  /** Words, or a number that nobody calculates with, such as a ticket. */
  record Text(String value) implements Cell {}

  /** A quantity, exact. */
  record Quantity(BigDecimal value) implements Cell {}

  /** An instant, written in UTC. */
  record Moment(Instant value) implements Cell {}

  /** A wall clock somewhere, for example the trade server's. */
  record WallClock(LocalDateTime value) implements Cell {}

  /** No value. */
  record Blank() implements Cell {}

  Cell BLANK = new Blank();

  static Cell text(String value) {
    return value.isEmpty() ? BLANK : new Text(value);
  }
}
