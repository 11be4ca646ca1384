package io.fidus.platform.identity.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.fidus.program.Sha256;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its owner holds it.
 *
 * @param id the key's id
 * @param secret 32 random bytes in hexadecimal digits
 */
record ApiKeySecret(long id, String secret) {
  /** What every key begins with, so that people and scanners recognise one. */
  static final String PREFIX = "fidus_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "(\\d{1,18})_([0-9a-f]{64})");

  /** What the program sends, and {@link #parse} reads. */
  String text() {
    return PREFIX + id + '_' + secret;
  }

  /** Reads a key; empty when the text cannot be one. */
  static Optional<ApiKeySecret> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new ApiKeySecret(Long.parseLong(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  /** What is stored instead of the secret. */
  String hash() {
    return Sha256.hex(secret);
  }

  /** Whether this is the key that was stored; takes as long for a wrong one. */
  boolean is(ApiKey stored) {
    return MessageDigest.isEqual(hash().getBytes(US_ASCII), stored.hash().getBytes(US_ASCII));
  }

  /** Without the secret, which must never reach a log. */
  @Override
  public String toString() {
    return "API key " + id;
  }
}
