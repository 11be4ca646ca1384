package io.fidus.metatrader.link.security;

import java.util.List;

/**
 * The keys that a bridge accepts: one, or during a change the new one and the old one.
 *
 * @param keys at least one key
 */
public record KeyRing(List<LinkKey> keys) {
  public KeyRing {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("A bridge needs at least one link key");
    }
  }

  public static KeyRing of(LinkKey... keys) {
    return new KeyRing(List.of(keys));
  }

  /** Whether any of the keys signed the text. All are tried, so that the time tells nothing. */
  boolean signed(String text, String signature) {
    boolean signed = false;
    for (LinkKey key : keys) {
      signed |= key.signed(text, signature);
    }
    return signed;
  }
}
