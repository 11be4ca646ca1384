package io.fidus.platform.identity.internal;

import io.fidus.platform.identity.TokenSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that holds the refresh token. Script cannot read it, other sites cannot make the
 * browser send it, and it is sent to the sign-in routes only; so it proves a caller nowhere else.
 */
@Component
class RefreshCookie {
  static final String NAME = "fidus-refresh";
  private static final String PATH = "/api/auth";

  private final Duration lifetime;

  RefreshCookie(TokenSettings settings) {
    this.lifetime = settings.sessionIdle();
  }

  Optional<RefreshSecret> read(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies())
        .map(Arrays::stream)
        .orElseGet(Stream::empty)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .flatMap(value -> RefreshSecret.parse(value).stream())
        .findFirst();
  }

  String holding(RefreshSecret secret, HttpServletRequest request) {
    return cookie(secret.text(), lifetime, request);
  }

  /** What makes the browser forget it. */
  String removal(HttpServletRequest request) {
    return cookie("", Duration.ZERO, request);
  }

  private static String cookie(String value, Duration lifetime, HttpServletRequest request) {
    return ResponseCookie.from(NAME, value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .path(PATH)
        .maxAge(lifetime)
        .build()
        .toString();
  }
}
