package io.fidus.platform.api;

import java.util.Optional;
import java.util.Set;

/**
 * Which page of a list is asked for. A controller method takes it as a parameter; it is read from
 * the query parameters {@code limit}, {@code after} and {@code sort}.
 *
 * @param limit the most items on the page, 1 to {@value #MOST}
 * @param after the cursor that the page before carried as {@code next}; empty for the first page
 * @param sort the order; empty for the list's own
 */
public record Paging(int limit, Optional<String> after, Optional<Sort> sort) {
  public static final int MOST = 500;
  public static final int USUAL = 50;

  public Paging {
    if (limit < 1 || limit > MOST) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER, "'limit' must be a whole number from 1 to " + MOST + ".");
    }
  }

  /**
   * The order to use.
   *
   * @param fields the fields by which the list can be sorted
   * @throws Refusal {@link CommonProblem#BAD_PARAMETER} when another field was asked for
   */
  public Sort sortBy(Set<String> fields, Sort usual) {
    Sort chosen = sort.orElse(usual);
    if (!fields.contains(chosen.field())) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER,
          "This list cannot be sorted by '%s', only by %s."
              .formatted(chosen.field(), String.join(", ", fields.stream().sorted().toList())));
    }
    return chosen;
  }
}
