package io.fidus.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A named key of AES-256-GCM. */
final class SealingKey {
  static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/=_-]+)");

  private final String id;
  private final Aead cipher;

  private SealingKey(String id, Aead cipher) {
    this.id = id;
    this.cipher = cipher;
  }

  /** Reads {@code id:key}; empty when it is not one. */
  static Optional<SealingKey> parse(String text) {
    Matcher form = FORM.matcher(text);
    try {
      if (!form.matches()) {
        return Optional.empty();
      }
      byte[] bytes = Base64.getDecoder().decode(form.group(2).replace('-', '+').replace('_', '/'));
      return bytes.length == BYTES
          ? Optional.of(new SealingKey(form.group(1), new AesGcmJce(bytes)))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-256-GCM", e);
    }
  }

  String id() {
    return id;
  }

  /**
   * Seals a text for one owner.
   *
   * @param owner whose secret it is; it cannot be opened as that of another
   * @return the nonce, the ciphertext and its tag, in Base64
   */
  String seal(String text, String owner) {
    try {
      return Base64.getEncoder()
          .encodeToString(cipher.encrypt(text.getBytes(UTF_8), owner.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A text could not be sealed", e);
    }
  }

  /** Opens what this key has sealed for this owner; empty when that is not so. */
  Optional<String> open(String sealed, String owner) {
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed);
      return Optional.of(new String(cipher.decrypt(bytes, owner.getBytes(UTF_8)), UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException notSealedSo) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Key " + id;
  }
}
