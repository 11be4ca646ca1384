package io.fidus.metatrader.link.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that a bridge shares with its terminals. It is never printed. */
public final class LinkKey {
  private static final String HMAC = "HmacSHA256";

  /** The fewest characters of a key that cannot be tried out. */
  public static final int FEWEST_CHARS = 16;

  private final SecretKeySpec key;

  private LinkKey(byte[] secret) {
    key = new SecretKeySpec(secret, HMAC);
  }

  /**
   * The key that an operator typed in, whose bytes are its UTF-8.
   *
   * @throws IllegalArgumentException when it has fewer than 16 characters
   */
  public static LinkKey of(String secret) {
    if (secret.length() < FEWEST_CHARS) {
      throw new IllegalArgumentException(
          "A link key has at least " + FEWEST_CHARS + " characters; this one is shorter");
    }
    return new LinkKey(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** The signature of a text: HMAC-SHA256 of its UTF-8 in lower-case hexadecimal. */
  public String sign(String text) {
    return HexFormat.of().formatHex(mac(text));
  }

  /** Whether {@code signature} is this key's signature of {@code text}, in constant time. */
  public boolean signed(String text, String signature) {
    byte[] expected = sign(text).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "LinkKey(hidden)";
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }
}
