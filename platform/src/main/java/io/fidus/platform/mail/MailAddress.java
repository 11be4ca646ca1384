package io.fidus.platform.mail;

import java.util.regex.Pattern;

/**
 * An address that mail can be sent to.
 *
 * @param text the bare address, without a name and brackets
 */
public record MailAddress(String text) {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[^\\s<>()\\[\\],;:\"\\\\@\\p{Cntrl}]{1,64}@[\\p{Alnum}.-]{1,189}");

  public MailAddress {
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a mail address");
    }
  }

  /** What stands behind the at sign. */
  public String domain() {
    return text.substring(text.indexOf('@') + 1);
  }

  @Override
  public String toString() {
    return text;
  }
}
