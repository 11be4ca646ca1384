package io.fidus.metatrader.link.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets each signed request in once, and only near the time at which it was signed.
 *
 * <p>It remembers the last number of each run of a terminal for as long as a copy of it could pass
 * the time window. Requests that are not signed are refused before anything is remembered, so that
 * nobody without the key can fill its memory. Safe for use by several threads.
 */
public final class ReplayGuard {

  /** What the guard says to a request. */
  public enum Verdict {
    /** It is new and genuine. */
    ACCEPTED,
    /** No accepted key signed it, or it was changed on the way. */
    NOT_SIGNED,
    /** The clock of the terminal's machine is too far from the bridge's, or it is an old copy. */
    OUTSIDE_WINDOW,
    /** This request, or a later one of the same run, came before. */
    REPLAYED
  }

  private record Last(long sequence, Instant forgetAfter) {}

  private final KeyRing keys;
  private final Duration window;
  private final Map<String, Last> lastByInstance = new HashMap<>();
  private Instant nextSweep = Instant.MIN;

  /**
   * Begins with nothing remembered.
   *
   * @param keys the accepted keys
   * @param window how far a request's time may be from the bridge's in either direction
   */
  public ReplayGuard(KeyRing keys, Duration window) {
    this.keys = keys;
    this.window = window;
  }

  /** Judges a request that arrived at {@code now}. */
  public synchronized Verdict judge(IntakeRequest request, Instant now) {
    if (!request.isSignedBy(keys)) {
      return Verdict.NOT_SIGNED;
    }
    Instant signedAt = Instant.ofEpochMilli(request.time());
    if (Duration.between(signedAt, now).abs().compareTo(window) > 0) {
      return Verdict.OUTSIDE_WINDOW;
    }
    sweep(now);
    Last last = lastByInstance.get(request.instance());
    if (last != null && request.sequence() <= last.sequence()) {
      return Verdict.REPLAYED;
    }
    lastByInstance.put(
        request.instance(), new Last(request.sequence(), now.plus(window).plus(window)));
    return Verdict.ACCEPTED;
  }

  /** How many runs are remembered. */
  public synchronized int remembered() {
    return lastByInstance.size();
  }

  private void sweep(Instant now) {
    if (now.isBefore(nextSweep)) {
      return;
    }
    lastByInstance.values().removeIf(last -> last.forgetAfter().isBefore(now));
    nextSweep = now.plus(window);
  }
}
