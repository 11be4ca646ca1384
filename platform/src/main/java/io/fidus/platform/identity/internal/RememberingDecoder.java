package io.fidus.platform.identity.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token once and takes it again, letter for letter, until it expires: the keys never
 * change while the program runs. Whether the session is still open is asked with each use, by
 * {@link Callers}.
 */
final class RememberingDecoder implements JwtDecoder {
  private static final int MOST_REMEMBERED = 5_000;

  private final JwtDecoder checking;
  private final InstantSource clock;
  private final Map<String, Jwt> sound = new ConcurrentHashMap<>();

  RememberingDecoder(JwtDecoder checking, InstantSource clock) {
    this.checking = checking;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = sound.get(token);
    if (known != null && isInTime(known)) {
      return known;
    }
    sound.remove(token);
    Jwt checked = checking.decode(token);
    if (sound.size() >= MOST_REMEMBERED) {
      sound.clear();
    }
    sound.put(token, checked);
    return checked;
  }

  /** A time in the future of a token that was sound is its expiry only. */
  private boolean isInTime(Jwt token) {
    Instant expiresAt = token.getExpiresAt();
    return expiresAt != null && clock.instant().isBefore(expiresAt);
  }
}
