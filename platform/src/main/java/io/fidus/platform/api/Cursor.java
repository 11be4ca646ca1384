package io.fidus.platform.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The place in a list where a page ends, as an opaque text: the order, and the values of the last
 * item that decide its place.
 *
 * @param sort the order that the page was read in
 * @param values the last item's value in that order, and what makes it unique
 */
public record Cursor(Sort sort, List<String> values) {
  /** Unit separator; control characters do not occur in the values. */
  private static final char SEPARATOR = '\u001f';

  public Cursor {
    values = List.copyOf(values);
    if (values.isEmpty() || values.stream().anyMatch(value -> value.indexOf(SEPARATOR) >= 0)) {
      throw new IllegalArgumentException("A cursor needs values without control characters");
    }
  }

  /** What {@link #parse} reads. */
  public String text() {
    String joined = sort + String.valueOf(SEPARATOR) + String.join("" + SEPARATOR, values);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(UTF_8));
  }

  /**
   * Reads the cursor of a list that is now sorted by {@code sort}.
   *
   * @param count how many values the list puts into its cursors
   * @throws Refusal {@link CommonProblem#BAD_CURSOR} when it is not a cursor of this list and order
   */
  public static Cursor parse(String text, Sort sort, int count) {
    try {
      String joined = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      List<String> parts = Arrays.asList(joined.split(String.valueOf(SEPARATOR), -1));
      if (parts.size() == count + 1 && parts.getFirst().equals(sort.toString())) {
        return new Cursor(sort, parts.subList(1, parts.size()));
      }
    } catch (IllegalArgumentException notBase64) {
      throw notOfThisList();
    }
    throw notOfThisList();
  }

  private static Refusal notOfThisList() {
    return new Refusal(
        CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list in this order.");
  }
}
