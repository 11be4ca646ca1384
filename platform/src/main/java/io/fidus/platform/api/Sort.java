package io.fidus.platform.api;

import java.util.Locale;

/**
 * The order of a list: a field and a direction, {@code time:desc} on the wire.
 *
 * @param field name of the field as the items carry it
 */
public record Sort(String field, Direction direction) {

  /** Which end of the order comes first. */
  public enum Direction {
    ASC,
    DESC
  }

  /**
   * Reads {@code field} (ascending), {@code field:asc} or {@code field:desc}.
   *
   * @throws Refusal {@link CommonProblem#BAD_PARAMETER} for anything else
   */
  public static Sort parse(String text) {
    int colon = text.indexOf(':');
    String field = colon < 0 ? text : text.substring(0, colon);
    String direction = colon < 0 ? "asc" : text.substring(colon + 1);
    if (field.isBlank() || !(direction.equals("asc") || direction.equals("desc"))) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER, "'sort' must be a field, a colon, and asc or desc.");
    }
    return new Sort(field, Direction.valueOf(direction.toUpperCase(Locale.ROOT)));
  }

  /** What {@link #parse} reads. */
  @Override
  public String toString() {
    return field + ':' + direction.name().toLowerCase(Locale.ROOT);
  }
}
