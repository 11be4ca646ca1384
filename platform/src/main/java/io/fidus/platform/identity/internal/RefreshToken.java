package io.fidus.platform.identity.internal;

import io.fidus.store.SeriesType;
import java.time.Instant;

/**
 * A refresh token as it is stored: never the token itself. Each use replaces it by the next of its
 * session, so that a token that comes back later has been copied.
 *
 * @param session the session that it renews
 * @param number counts the tokens of the session from 1
 * @param hash SHA-256 of the token's secret in hexadecimal digits
 */
record RefreshToken(long session, Instant issuedAt, long number, String hash) {

  static final SeriesType<RefreshToken> TYPE =
      SeriesType.of("refresh_tokens", RefreshToken.class, "session", "issuedAt", "number")
          .trimmable();
}
