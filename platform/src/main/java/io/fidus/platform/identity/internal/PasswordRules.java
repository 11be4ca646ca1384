package io.fidus.platform.identity.internal;

import io.fidus.platform.api.FieldProblem;
import io.fidus.platform.api.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long, and not made of what everybody tries first. Nothing is asked about
 * kinds of characters, since that makes passwords harder to remember but not to guess.
 */
final class PasswordRules {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;

  /** What must be left of a password when common words and runs of characters are taken away. */
  private static final int FEWEST_OF_ITS_OWN = 6;

  private static final List<String> COMMON =
      List.of(
          "contrasena",
          "contraseña",
          "password",
          "passwort",
          "letmein",
          "welcome",
          "bienvenido",
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "qwerty",
          "azerty",
          "dragon",
          "monkey",
          "iloveyou",
          "princess",
          "football",
          "baseball",
          "sunshine",
          "master",
          "shadow",
          "superman",
          "mexico",
          "administrator",
          "administrador",
          "admin",
          "fidus",
          "metatrader",
          "changeme",
          "default",
          "secret",
          "secreto",
          "login",
          "guest",
          "hola",
          "test",
          "p@ssw0rd",
          "passw0rd",
          "pa55word");

  private PasswordRules() {}

  /**
   * Checks a new password.
   *
   * @throws Refusal {@link IdentityProblem#WEAK_PASSWORD} with what it lacks
   */
  static void check(String password, String username) {
    weakness(password, username)
        .ifPresent(
            sentence -> {
              throw new Refusal(
                  IdentityProblem.WEAK_PASSWORD,
                  sentence,
                  List.of(new FieldProblem("newPassword", sentence)));
            });
  }

  /** What is wrong with the password; empty when nothing is. */
  static Optional<String> weakness(String password, String username) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of(
          "The password must have %d to %d characters.".formatted(SHORTEST, LONGEST));
    }
    if (!username.isEmpty() && lower(password).contains(lower(username))) {
      return Optional.of("The password must not contain the username.");
    }
    return ownCharacters(lower(password)) < FEWEST_OF_ITS_OWN
        ? Optional.of(
            "The password consists of common words or rows of characters, which are tried first.")
        : Optional.empty();
  }

  /** How many different characters are left without common words and runs such as 1234 or aaaa. */
  private static long ownCharacters(String password) {
    String rest = password;
    for (String word : COMMON) {
      rest = rest.replace(word, "");
    }
    StringBuilder own = new StringBuilder();
    for (int i = 0; i < rest.length(); i++) {
      int step = i == 0 ? 2 : rest.charAt(i) - rest.charAt(i - 1);
      if (Math.abs(step) > 1) {
        own.append(rest.charAt(i));
      }
    }
    return own.chars().distinct().count();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
