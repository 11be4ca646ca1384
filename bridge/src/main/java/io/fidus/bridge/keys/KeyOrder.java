package io.fidus.bridge.keys;

import java.util.List;
import java.util.Locale;

/** What an operator wants of the keys. */
sealed interface KeyOrder {
  /** To see them. */
  record Show() implements KeyOrder {}

  /** A new one. */
  record Issue(String name, Scope scope) implements KeyOrder {}

  /** One not to be accepted any more. */
  record Revoke(String id) implements KeyOrder {}

  /**
   * Reads the words of the command line.
   *
   * @throws KeyFailure when they have no sense
   */
  static KeyOrder parse(List<String> words) {
    String verb = words.isEmpty() ? "" : words.getFirst();
    if (verb.equals("list") && words.size() == 1) {
      return new Show();
    }
    if (verb.equals("issue") && words.size() == 3) {
      return new Issue(words.get(1), scope(words.get(2)));
    }
    if (verb.equals("revoke") && words.size() == 2) {
      return new Revoke(id(words.get(1)));
    }
    throw new KeyFailure(
        KeyFailure.WRONG_ORDER, "keys takes: list, or issue NAME SCOPE, or revoke ID.");
  }

  private static Scope scope(String word) {
    for (Scope scope : Scope.values()) {
      if (scope.name().equals(word.toUpperCase(Locale.ROOT))) {
        return scope;
      }
    }
    throw new KeyFailure(
        KeyFailure.WRONG_ORDER, "A scope is READ, PLATFORM or ADMIN, not '" + word + "'.");
  }

  private static String id(String word) {
    if (!word.matches("[0-9a-f]+")) {
      throw new KeyFailure(
          KeyFailure.WRONG_ORDER, "No key has the id '" + word + "'; keys list shows them.");
    }
    return word;
  }
}
