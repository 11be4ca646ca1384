package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Refusal;
import io.fidus.platform.identity.internal.AccessLink.Purpose;
import io.fidus.program.Sha256;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Links with which people choose a password themselves: each is used once, for a limited time, and
 * a new one for a person makes the earlier ones void.
 *
 * <p>A link is handed to whoever issued it. Where mail goes out, it is sent to the person from here
 * instead, and {@link UserDesk} shows no link.
 */
@Component
class AccessLinks {
  private static final Duration INVITATION = Duration.ofDays(3);
  private static final Duration PASSWORD_RESET = Duration.ofHours(1);

  private final Documents<AccessLink> documents;
  private final SecureText random;
  private final InstantSource clock;

  AccessLinks(Store store, SecureText random, InstantSource clock) {
    this.documents = store.documents(AccessLink.TYPE);
    this.random = random;
    this.clock = clock;
  }

  /**
   * A link as it is handed out, this once.
   *
   * @param token what the person has to send
   */
  record Issued(String token, Purpose purpose, Instant expiresAt) {
    /** Without the token, which must never reach a log. */
    @Override
    public String toString() {
      return "Link for " + purpose;
    }
  }

  /** Issues a link in the open transaction. */
  Issued issue(String userId, Purpose purpose, String token, String by) {
    closeAll(userId);
    Instant now = clock.instant();
    Instant expiresAt =
        now.plus(
            switch (purpose) {
              case INVITATION -> INVITATION;
              case PASSWORD_RESET -> PASSWORD_RESET;
            });
    documents.insert(
        new AccessLink(
            Sha256.hex(token), purpose, userId, Optional.of(userId), by, now, expiresAt));
    return new Issued(token, purpose, expiresAt);
  }

  /** A token to issue a link with; made outside the transaction, which may run twice. */
  String token() {
    return random.secret();
  }

  /**
   * The link of a token.
   *
   * @throws Refusal {@link IdentityProblem#LINK_INVALID} when it cannot be used, whatever the
   *     reason
   */
  Versioned<AccessLink> usable(String token, Purpose purpose) {
    return documents
        .get(Sha256.hex(token))
        .filter(link -> link.document().purpose() == purpose)
        .filter(link -> link.document().usableAt(clock.instant()))
        .orElseThrow(
            () ->
                new Refusal(
                    IdentityProblem.LINK_INVALID,
                    "The link is unknown, was used, was replaced or has expired."));
  }

  /** Uses a link up in the open transaction. */
  void use(Versioned<AccessLink> link) {
    documents.replace(link, link.document().closed());
  }

  /** Makes every link of a person void, in the open transaction. */
  void closeAll(String userId) {
    documents
        .find(Query.on(AccessLink.BY_USER, userId).limit(Query.MOST))
        .items()
        .forEach(this::use);
  }

  /** Until when the open invitation of a person can be used. */
  Optional<Instant> invitedUntil(String userId) {
    return documents.find(Query.on(AccessLink.BY_USER, userId).limit(Query.MOST)).items().stream()
        .map(Versioned::document)
        .filter(link -> link.purpose() == Purpose.INVITATION)
        .filter(link -> link.usableAt(clock.instant()))
        .map(AccessLink::expiresAt)
        .findFirst();
  }
}
