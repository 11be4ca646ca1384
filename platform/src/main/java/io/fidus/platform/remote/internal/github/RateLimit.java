package io.fidus.platform.remote.internal.github;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * When GitHub may be asked again. It answers too many questions with status 403 or 429, and bans
 * those who go on asking.
 */
final class RateLimit {
  private static final Duration USUAL = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final InstantSource clock;
  private final AtomicReference<Instant> free = new AtomicReference<>(Instant.MIN);

  RateLimit(InstantSource clock) {
    this.clock = clock;
  }

  /** Refuses to ask before the time that was named. */
  void require() throws GithubFailure {
    Instant now = clock.instant();
    Instant until = free.get();
    if (now.isBefore(until)) {
      throw new GithubFailure(Duration.between(now, until).plusMillis(999));
    }
  }

  /**
   * Finds out whether an answer with status 403 or 429 says that it was too often, in its headers
   * or only in words.
   *
   * @throws GithubFailure if it does
   */
  void require(HttpHeaders headers, String message) throws GithubFailure {
    Optional<Duration> after = number(headers, "retry-after").map(Duration::ofSeconds);
    boolean spent = number(headers, "x-ratelimit-remaining").filter(left -> left == 0).isPresent();
    if (after.isEmpty() && !spent && !message.toLowerCase(Locale.ROOT).contains("rate limit")) {
      return;
    }
    Instant now = clock.instant();
    Duration wait =
        after
            .or(
                () ->
                    number(headers, "x-ratelimit-reset")
                        .filter(_ -> spent)
                        .map(Instant::ofEpochSecond)
                        .map(reset -> Duration.between(now, reset)))
            .filter(said -> said.isPositive() && said.compareTo(LONGEST) <= 0)
            .orElse(USUAL);
    free.set(now.plus(wait));
    throw new GithubFailure(wait);
  }

  private static Optional<Long> number(HttpHeaders headers, String name) {
    return headers.firstValue(name).filter(text -> text.matches("\\d{1,12}")).map(Long::parseLong);
  }
}
