package io.fidus.platform.gateways.internal.http;

import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.SourceFailure.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Times as bridges write them. */
final class BridgeTimes {
  private static final Pattern OFFSET = Pattern.compile("(?:Z|[+-]\\d{2}:\\d{2})$");

  private BridgeTimes() {}

  /**
   * A time of the trade server. An older bridge writes the server's wall clock, without an offset
   * or stamped {@code +00:00}, which it is not.
   */
  static LocalDateTime brokerTime(String text) throws SourceFailure {
    try {
      return LocalDateTime.parse(OFFSET.matcher(text).replaceFirst(""));
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
  }

  /** A time of the bridge's own clock, which runs on UTC whether it says so or not. */
  static Instant ownTime(String text) throws SourceFailure {
    try {
      return OFFSET.matcher(text).find()
          ? java.time.OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
  }

  private static SourceFailure unreadable(String text) {
    return new SourceFailure(Kind.UNKNOWN_SHAPE, "'%s' is not a time.".formatted(text));
  }
}
