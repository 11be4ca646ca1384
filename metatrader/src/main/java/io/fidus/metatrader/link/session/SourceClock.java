package io.fidus.metatrader.link.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells from a terminal's own clock when something was true, without trusting its time of day.
 *
 * <p>Of all heartbeats of the last minutes the one that travelled fastest shows how the two clocks
 * stand to each other. What was delayed on the way, or was already old when it was sent, is then
 * seen to be old. The window follows clocks that drift apart by seconds a day.
 */
final class SourceClock {
  private static final long WINDOW_MILLIS = Duration.ofMinutes(1).toMillis();

  private long windowStart;
  private long fastestNow;
  private long fastestBefore;

  /**
   * Begins with the hello.
   *
   * @param at the terminal's clock when it was sent
   * @param receivedAt when it arrived
   */
  SourceClock(long at, Instant receivedAt) {
    windowStart = receivedAt.toEpochMilli();
    fastestNow = windowStart - at;
    fastestBefore = fastestNow;
  }

  /** Learns from a message that carries the time at which it was sent. */
  void sent(long at, Instant receivedAt) {
    long received = receivedAt.toEpochMilli();
    long offset = received - at;
    if (received - windowStart > WINDOW_MILLIS) {
      fastestBefore = fastestNow;
      fastestNow = offset;
      windowStart = received;
    } else {
      fastestNow = Math.min(fastestNow, offset);
    }
  }

  /** When something was true that a terminal dates {@code at}; never after its arrival. */
  Instant toInstant(long at, Instant receivedAt) {
    Instant observed = Instant.ofEpochMilli(at + Math.min(fastestNow, fastestBefore));
    return observed.isAfter(receivedAt) ? receivedAt : observed;
  }
}
