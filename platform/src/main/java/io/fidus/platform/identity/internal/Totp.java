package io.fidus.platform.identity.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by time, as of RFC 6238: HMAC-SHA-1 over 30-second steps, six digits, which is
 * what every authenticator makes.
 */
final class Totp {
  static final int STEP_SECONDS = 30;
  static final int SECRET_BYTES = 20;
  private static final String ALGORITHM = "HmacSHA1";
  private static final int MODULUS = 1_000_000;

  /** Clocks of telephones are a little early or late. */
  private static final int NEIGHBOURS = 1;

  private Totp() {}

  /** The step that an instant lies in. */
  static long step(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), (long) STEP_SECONDS);
  }

  /** The code of a step. */
  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-1", e);
    }
  }

  /**
   * The step whose code this is, out of those around an instant.
   *
   * @param after steps up to this one do not count any more: their codes may have been seen
   */
  static OptionalLong match(byte[] secret, String code, Instant instant, long after) {
    OptionalLong found = OptionalLong.empty();
    long now = step(instant);
    for (long step = now - NEIGHBOURS; step <= now + NEIGHBOURS; step++) {
      boolean same =
          MessageDigest.isEqual(code(secret, step).getBytes(US_ASCII), code.getBytes(US_ASCII));
      if (same && step > after) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }
}
