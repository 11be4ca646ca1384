package io.fidus.platform.identity.internal;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in of one person on one device.
 *
 * @param id a number that nobody can guess; also the partition of its refresh tokens
 * @param address where the person signed in from
 * @param device what the browser said it is
 * @param provedAt when the person last proved who they are, by signing in or again since
 * @param openUntil when it ends at the latest; empty once it has ended, so that the indexes hold
 *     only sessions that are open
 * @param end why it ended, once it has
 */
record Session(
    long id,
    String userId,
    Instant startedAt,
    String address,
    String device,
    Instant provedAt,
    Optional<Instant> openUntil,
    Optional<End> end) {

  /** Why a session ended. */
  enum End {
    SIGNED_OUT,
    /** By the person from another session, or by an administrator. */
    REVOKED,
    /** The person may not sign in any more. */
    DISABLED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    /** A refresh token was used that had been replaced before: someone has a copy. */
    TOKEN_REUSED,
    TOO_MANY,
    EXPIRED
  }

  static final String BY_USER = "open_by_user";
  static final String BY_START = "all_by_user";
  static final String BY_EXPIRY = "open_by_expiry";

  static final DocumentType<Session> TYPE =
      DocumentType.of("sessions", Session.class, Session::key)
          .index(BY_USER, Field.text("userId"), Field.instant("openUntil"))
          .index(BY_START, Field.text("userId"), Field.instant("startedAt"))
          .index(BY_EXPIRY, Field.instant("openUntil"))
          .upgrade(fields -> fields.put("proved_at", fields.get("started_at")));

  String key() {
    return String.valueOf(id);
  }

  boolean openAt(Instant instant) {
    return openUntil.map(instant::isBefore).orElse(false);
  }

  Session ended(End why) {
    return new Session(
        id, userId, startedAt, address, device, provedAt, Optional.empty(), Optional.of(why));
  }

  /** The same session, whose person has proved again who they are. */
  Session proved(Instant now) {
    return new Session(id, userId, startedAt, address, device, now, openUntil, end);
  }
}
