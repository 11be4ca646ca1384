package io.fidus.platform.identity.internal;

import io.fidus.program.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Codes to be kept on paper, each of which replaces a one-time code once. */
@Component
class RecoveryCodes {
  private static final int COUNT = 10;

  private final SecureText random;

  RecoveryCodes(SecureText random) {
    this.random = random;
  }

  /** New codes of 74 bits each: too many to guess, so that a fast hash keeps them. */
  List<String> make() {
    return Stream.generate(random::recoveryCode).limit(COUNT).toList();
  }

  /** What is stored of a person's codes. */
  static List<String> hashes(String userId, List<String> codes) {
    return codes.stream().map(code -> hash(userId, code)).toList();
  }

  /** However it was typed: capitals, blanks and dashes do not count. */
  static String hash(String userId, String code) {
    String typed = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return Sha256.hex("recovery code " + userId + ' ' + typed);
  }
}
