package io.fidus.platform.gateways.internal.pull;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * After how long a source that was asked too often wants to be asked again: {@code Retry-After} in
 * seconds, or the instant in {@code metadata.recommendedRetryTime}, counted from the source's own
 * clock.
 */
final class RetryTime {
  private static final Duration USUAL = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryTime() {}

  static Duration of(HttpResponse<byte[]> answer, JsonMapper json) {
    Duration said = header(answer).or(() -> recommended(answer, json)).orElse(USUAL);
    if (said.isNegative() || said.isZero()) {
      return Duration.ofSeconds(1);
    }
    return said.compareTo(LONGEST) > 0 ? LONGEST : said;
  }

  private static Optional<Duration> header(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  private static Optional<Duration> recommended(HttpResponse<byte[]> answer, JsonMapper json) {
    try {
      JsonNode time = json.readTree(answer.body()).path("metadata").path("recommendedRetryTime");
      Optional<String> date = answer.headers().firstValue("Date");
      if (!time.isString() || date.isEmpty()) {
        return Optional.empty();
      }
      Instant now =
          ZonedDateTime.parse(date.get(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, Instant.parse(time.asString())));
    } catch (DateTimeException | JacksonException unreadable) {
      return Optional.empty();
    }
  }
}
