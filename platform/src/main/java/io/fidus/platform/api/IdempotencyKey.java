package io.fidus.platform.api;

import java.util.regex.Pattern;

/**
 * The name that a caller gives to a command, so that repeating it does nothing more. A controller
 * method takes it as a parameter; it is read from the header {@code Idempotency-Key}, without which
 * the command is refused.
 *
 * @param value 8 to 100 letters, digits, dashes, dots or underscores
 */
public record IdempotencyKey(String value) {
  public static final String HEADER = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,100}");

  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER,
          "'Idempotency-Key' must have 8 to 100 letters, digits, dashes, dots or underscores.");
    }
  }

  /** The command's name in the store: nobody can repeat, or block, a command of someone else. */
  public String of(Caller caller, String command) {
    return command + '/' + caller.userId() + '/' + value;
  }
}
