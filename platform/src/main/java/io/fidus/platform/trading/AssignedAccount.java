package io.fidus.platform.trading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was ever said about what an account is for.
 *
 * @param number the account, as in {@link AccountNumber}
 * @param assignments in the order of their first days, of which no two are the same
 * @param archived that the house is done with it; empty while it is in use
 */
public record AssignedAccount(
    long number, List<Assignment> assignments, Optional<Archived> archived) {
  public AssignedAccount {
    assignments = List.copyOf(assignments);
  }

  /** The house is done with an account: it stays readable and no source reports about it. */
  public record Archived(String reason, String by, Instant at) {}

  public static AssignedAccount of(AccountNumber number, Assignment first) {
    return new AssignedAccount(number.value(), List.of(first), Optional.empty());
  }

  /**
   * What holds on a day; before the first assignment that one, since nothing else was ever said.
   */
  public Assignment on(LocalDate day) {
    return assignments.stream()
        .filter(assignment -> !assignment.from().isAfter(day))
        .reduce((_, later) -> later)
        .orElse(assignments.getFirst());
  }

  /** With one more assignment, which replaces one that began on the same day. */
  AssignedAccount with(Assignment next) {
    return new AssignedAccount(
        number,
        Stream.concat(
                assignments.stream().filter(known -> !known.from().equals(next.from())),
                Stream.of(next))
            .sorted(Comparator.comparing(Assignment::from))
            .toList(),
        archived);
  }

  AssignedAccount with(Archived end) {
    return new AssignedAccount(number, assignments, Optional.of(end));
  }
}
