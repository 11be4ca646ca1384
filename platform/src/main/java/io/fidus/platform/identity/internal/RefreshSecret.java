package io.fidus.platform.identity.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.fidus.program.Sha256;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refresh token as its owner holds it.
 *
 * @param session the session that it renews
 * @param number its place among the tokens of the session
 * @param secret 32 random bytes in hexadecimal digits
 */
record RefreshSecret(long session, long number, String secret) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.([0-9a-f]{64})");

  /** What the cookie holds, and {@link #parse} reads. */
  String text() {
    return session + "." + number + '.' + secret;
  }

  /** Reads a token; empty when the text cannot be one. */
  static Optional<RefreshSecret> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new RefreshSecret(
                Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3)))
        : Optional.empty();
  }

  /** What is stored instead of the secret: its SHA-256 in hexadecimal digits. */
  String hash() {
    return Sha256.hex(secret);
  }

  /** Whether this is the token that was stored; takes as long for a wrong one. */
  boolean is(RefreshToken stored) {
    return MessageDigest.isEqual(hash().getBytes(US_ASCII), stored.hash().getBytes(US_ASCII));
  }

  /** Without the secret, which must never reach a log. */
  @Override
  public String toString() {
    return "Refresh token " + number + " of a session";
  }
}
