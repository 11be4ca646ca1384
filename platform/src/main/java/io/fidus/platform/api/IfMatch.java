package io.fidus.platform.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of something that the caller has read and now changes. A controller method takes it
 * as a parameter; it is read from the header {@code If-Match}, without which a change is refused.
 *
 * @param version as the API showed it; 0 for something that was never said before
 */
public record IfMatch(long version) {
  public static final String HEADER = "If-Match";
  private static final Pattern FORM = Pattern.compile("\"(0|[1-9]\\d{0,17})\"|(0|[1-9]\\d{0,17})");

  /**
   * Reads a version, with the quotes of an entity tag or without.
   *
   * @throws Refusal {@link CommonProblem#BAD_PARAMETER} when it is not one
   */
  public static IfMatch parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER,
          "'If-Match' must be the version that was read, for example \"7\".");
    }
    return new IfMatch(Long.parseLong(form.group(1) == null ? form.group(2) : form.group(1)));
  }

  /**
   * Checks that nobody has changed it since.
   *
   * @param current the version that is stored now
   * @throws Refusal {@link CommonProblem#CHANGED_MEANWHILE} when it is another one
   */
  public void require(long current) {
    if (version != current) {
      throw new Refusal(
          CommonProblem.CHANGED_MEANWHILE,
          "It has version %d now, the change was made for version %d.".formatted(current, version));
    }
  }
}
