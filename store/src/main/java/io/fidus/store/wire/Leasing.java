package io.fidus.store.wire;

import io.fidus.store.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who gets a lease. */
public final class Leasing {
  private Leasing() {}

  /** The lease after a request; empty when another holder has it. */
  public static Optional<Lease> next(
      Optional<Lease> last, String name, String holder, Instant now, Duration time) {
    boolean running = last.isPresent() && last.get().until().isAfter(now);
    if (running && !last.get().holder().equals(holder)) {
      return Optional.empty();
    }
    long token = last.map(Lease::token).orElse(0L) + (running ? 0 : 1);
    return Optional.of(new Lease(name, holder, token, now.plus(time)));
  }
}
