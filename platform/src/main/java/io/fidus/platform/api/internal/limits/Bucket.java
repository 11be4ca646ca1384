package io.fidus.platform.api.internal.limits;

import java.time.Duration;
import java.time.Instant;

/**
 * What this node holds for one caller. It takes one request at first and more the faster they are
 * used, up to a fortieth of the limit. What is not used within {@link #LIFE} is given up: so it
 * never counts in a minute much later than the one that it was taken in.
 */
final class Bucket {
  static final Duration LIFE = Duration.ofSeconds(3);
  private static final long PARTS = 40;

  private final long id;
  private final long limit;
  private long held;
  private long used;
  private long left;
  private Instant heldUntil = Instant.EPOCH;
  private Instant refusedUntil = Instant.EPOCH;
  private Instant freeAt = Instant.EPOCH;

  Bucket(long id, long limit) {
    this.id = id;
    this.limit = limit;
    this.left = limit;
  }

  /**
   * The answer to one request.
   *
   * @param left how many more may follow at once
   * @param reset until more may follow
   */
  record Allowance(boolean granted, long limit, long left, Duration reset) {}

  synchronized Allowance take(GrantBook book, Instant now) {
    if (now.isBefore(refusedUntil)) {
      return refused(now);
    }
    if (held == 0 || !now.isBefore(heldUntil)) {
      GrantBook.Taken taken = book.take(id, limit, wanted(now), now);
      left = taken.left();
      freeAt = taken.freeAt();
      held = taken.requests();
      used = 0;
      heldUntil = now.plus(LIFE);
      if (held == 0) {
        refusedUntil = freeAt;
        return refused(now);
      }
    }
    held--;
    used++;
    return new Allowance(true, limit, left + held, until(now));
  }

  /** Whether nothing would be lost by forgetting this bucket. */
  synchronized boolean isIdle(Instant now) {
    return !now.isBefore(heldUntil.plus(GrantBook.WINDOW)) && !now.isBefore(refusedUntil);
  }

  private long wanted(Instant now) {
    boolean ranOut = held == 0 && now.isBefore(heldUntil);
    boolean longAgo = !ranOut && now.isAfter(heldUntil.plus(LIFE));
    long demand = longAgo ? 1 : ranOut ? 2 * used : used;
    return Math.clamp(demand, 1, Math.max(1, limit / PARTS));
  }

  private Allowance refused(Instant now) {
    return new Allowance(false, limit, 0, until(now));
  }

  private Duration until(Instant now) {
    Duration reset = Duration.between(now, freeAt);
    return reset.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : reset;
  }
}
