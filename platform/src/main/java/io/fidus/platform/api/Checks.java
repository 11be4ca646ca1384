package io.fidus.platform.api;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the fields of a request, so that one answer names all of it. */
public final class Checks {
  private final List<FieldProblem> problems = new ArrayList<>();

  /** Notes the message for the field unless the condition holds. */
  public Checks require(boolean condition, String field, String message) {
    if (!condition) {
      problems.add(new FieldProblem(field, message));
    }
    return this;
  }

  /**
   * Ends the checks.
   *
   * @throws Refusal {@link CommonProblem#INVALID_FIELDS} when a condition did not hold
   */
  public void done() {
    if (!problems.isEmpty()) {
      throw new Refusal(
          CommonProblem.INVALID_FIELDS,
          problems.size() == 1
              ? problems.getFirst().message()
              : problems.size() + " fields are not valid.",
          problems);
    }
  }
}
