package io.fidus.platform.identity.internal;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A passkey of a person, as of the W3C recommendation Web Authentication.
 *
 * @param id the credential's id in Base64url
 * @param name what the person calls it
 * @param credential the attested credential data, with the public key, in Base64
 * @param signCount how often the authenticator says that it has signed; 0 where it does not count
 * @param backupEligible whether it may be copied to other devices of the person
 * @param transports how the browser may reach it
 */
record Passkey(
    String id,
    String userId,
    String name,
    String credential,
    long signCount,
    boolean backupEligible,
    List<String> transports,
    Instant createdAt,
    Optional<Instant> lastUsedAt) {
  static final String BY_USER = "by_user";
  static final DocumentType<Passkey> TYPE =
      DocumentType.of("passkeys", Passkey.class, Passkey::id)
          .index(BY_USER, Field.text("userId"), Field.instant("createdAt"));

  Passkey {
    transports = List.copyOf(transports);
  }

  Passkey used(long count, Instant now) {
    return new Passkey(
        id,
        userId,
        name,
        credential,
        count,
        backupEligible,
        transports,
        createdAt,
        Optional.of(now));
  }

  Passkey renamed(String newName) {
    return new Passkey(
        id,
        userId,
        newName,
        credential,
        signCount,
        backupEligible,
        transports,
        createdAt,
        lastUsedAt);
  }
}
