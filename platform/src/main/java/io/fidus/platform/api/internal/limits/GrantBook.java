package io.fidus.platform.api.internal.limits;

import java.time.Duration;
import java.time.Instant;

/** What was taken of each caller's requests in the last minute. */
interface GrantBook {
  Duration WINDOW = Duration.ofMinutes(1);

  /**
   * What was taken.
   *
   * @param requests how many may be answered; 0 when the minute is used up
   * @param left how many more there are
   * @param freeAt when the oldest of the last minute can be taken again
   */
  record Taken(long requests, long left, Instant freeAt) {}

  /** Takes as many as are wanted and left. */
  Taken take(long bucket, long limit, long wanted, Instant now);

  /** Forgets what was taken before the last minute. */
  void forget(Instant now);
}
