package io.fidus.platform.identity.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Texts and numbers that nobody can guess. */
@Component
class SecureText {
  /** Without letters and digits that look alike. */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int ID_LENGTH = 16;
  private static final int SECRET_BYTES = 32;
  private static final long MOST = 1_000_000_000_000_000_000L;
  private static final int GROUPS = 4;
  private static final int RECOVERY_GROUPS = 3;
  private static final int GROUP_LENGTH = 5;

  private final SecureRandom random = new SecureRandom();

  String id() {
    return letters(ID_LENGTH);
  }

  /** A password to be typed in once: four groups of five letters. */
  String password() {
    return groups(GROUPS);
  }

  /** A code to be kept on paper: three groups of five letters. */
  String recoveryCode() {
    return groups(RECOVERY_GROUPS);
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** 32 random bytes as 64 hexadecimal digits. */
  String secret() {
    return HexFormat.of().formatHex(bytes(SECRET_BYTES));
  }

  /** A number of up to 18 digits, never negative. */
  long number() {
    return random.nextLong(MOST);
  }

  private String groups(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> letters(GROUP_LENGTH))
        .collect(Collectors.joining("-"));
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
