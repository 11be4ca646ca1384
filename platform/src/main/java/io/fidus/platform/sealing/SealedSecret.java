package io.fidus.platform.sealing;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;

/**
 * A secret as it is stored.
 *
 * @param owner whose it is; sealed with it, so that it cannot be moved to another owner
 * @param keyId the key that opens it; {@link #FERNET} for a token of an earlier installation
 * @param sealed nonce, ciphertext and tag in Base64, or the token
 * @param changedBy the username of who set it
 */
record SealedSecret(
    String owner, String keyId, String sealed, Instant changedAt, String changedBy) {
  /** The key of an earlier installation; no key of our own has an id with a blank. */
  static final String FERNET = "Fernet key";

  static final DocumentType<SealedSecret> TYPE =
      DocumentType.of("sealed_secrets", SealedSecret.class, SealedSecret::owner)
          .index("key", Field.text("keyId"));

  /** The same secret under another key. */
  SealedSecret under(SealingKey key, String text) {
    return new SealedSecret(owner, key.id(), key.seal(text, owner), changedAt, changedBy);
  }

  @Override
  public String toString() {
    return "Secret of " + owner;
  }
}
