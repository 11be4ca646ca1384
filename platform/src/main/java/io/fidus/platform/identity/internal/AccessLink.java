package io.fidus.platform.identity.internal;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.Optional;

/**
 * A link that was handed to a person, as it is stored: never the link itself.
 *
 * @param hash SHA-256 of its token in hexadecimal digits; it is also its id
 * @param openFor the person, while it can be used; empty once it was used or replaced
 * @param createdBy the username of who issued it
 */
record AccessLink(
    String hash,
    Purpose purpose,
    String userId,
    Optional<String> openFor,
    String createdBy,
    Instant createdAt,
    Instant expiresAt) {

  /** What a link is good for. */
  enum Purpose {
    INVITATION,
    PASSWORD_RESET
  }

  static final String BY_USER = "open_by_user";

  static final DocumentType<AccessLink> TYPE =
      DocumentType.of("access_links", AccessLink.class, AccessLink::hash)
          .index(BY_USER, Field.text("openFor"));

  boolean usableAt(Instant instant) {
    return openFor.isPresent() && instant.isBefore(expiresAt);
  }

  AccessLink closed() {
    return new AccessLink(hash, purpose, userId, Optional.empty(), createdBy, createdAt, expiresAt);
  }
}
