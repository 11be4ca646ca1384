package io.fidus.platform.remote.internal.github;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The instant in GitHub's header about a token: {@code 2026-12-31 23:59:59 UTC} or with an offset.
 */
final class TokenExpiry {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XX", Locale.ROOT);

  private TokenExpiry() {}

  static Optional<Instant> parse(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip().replace("UTC", "+0000"), FORM).toInstant());
    } catch (DateTimeException unknownForm) {
      return Optional.empty();
    }
  }
}
