package io.fidus.store;

import java.util.regex.Pattern;

/** The names that both engines accept for tables and collections. */
final class Names {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
  private static final String OWN = "fidus_";

  private Names() {}

  static void require(String name) {
    if (!NAME.matcher(name).matches() || name.startsWith(OWN)) {
      throw new IllegalArgumentException(
          "The name of a type is snake_case, at most 60 long and does not begin with '"
              + OWN
              + "': '"
              + name
              + "'");
    }
  }
}
