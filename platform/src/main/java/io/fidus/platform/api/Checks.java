package io.fidus.platform.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with the fields of a request, so that one answer names all of it. */
public final class Checks {
  /** How many characters a reason may have that somebody gives. */
  public static final int LONGEST_REASON = 500;

  private final List<FieldProblem> problems = new ArrayList<>();

  /** Notes the message for the field unless the condition holds. */
  public Checks require(boolean condition, String field, String message) {
    if (!condition) {
      problems.add(new FieldProblem(field, message));
    }
    return this;
  }

  /**
   * Notes it unless the text has something in it and is not too long.
   *
   * @param longest how many characters it may have
   * @param noun what the text is called, for example "new password"
   */
  public Checks requireText(String text, int longest, String field, String noun) {
    return require(
        !text.isBlank() && text.length() <= longest,
        field,
        "The %s must have 1 to %d characters.".formatted(noun, longest));
  }

  /** The same of a text that may be left out. */
  public Checks requireText(Optional<String> text, int longest, String field, String noun) {
    return text.map(given -> requireText(given, longest, field, noun)).orElse(this);
  }

  /** Notes it unless somebody who acts has said why, in at most 500 characters. */
  public Checks requireReason(String reason) {
    return requireText(reason, LONGEST_REASON, "reason", "reason");
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
