package io.fidus.bridge.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * An issued key, as it is kept.
 *
 * @param id names it; the first part of its text
 * @param name what the operator calls it
 * @param scope what it allows
 * @param hash SHA-256 of its secret in hexadecimal; the secret has 256 random bits, so that nothing
 *     slower is needed
 * @param issuedAt when it was issued
 * @param revokedAt since when it is not accepted any more
 */
record ApiKey(
    String id,
    String name,
    Scope scope,
    String hash,
    Instant issuedAt,
    Optional<Instant> revokedAt) {

  ApiKey revoked(Instant now) {
    return new ApiKey(id, name, scope, hash, issuedAt, Optional.of(revokedAt.orElse(now)));
  }
}
