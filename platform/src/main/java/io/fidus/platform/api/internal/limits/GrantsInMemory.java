package io.fidus.platform.api.internal.limits;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What was taken where there is one node, as there always is over the embedded store: a request
 * need not wait for a store that is writing.
 */
final class GrantsInMemory implements GrantBook {
  private final Map<Long, Deque<Grant>> grants = new HashMap<>();

  private record Grant(Instant at, long requests) {}

  @Override
  public synchronized Taken take(long bucket, long limit, long wanted, Instant now) {
    Deque<Grant> recent = grants.computeIfAbsent(bucket, _ -> new ArrayDeque<>());
    drop(recent, now);
    long used = recent.stream().mapToLong(Grant::requests).sum();
    long taken = Math.min(wanted, Math.max(0, limit - used));
    if (taken > 0) {
      recent.add(new Grant(now, taken));
    }
    Instant oldest = recent.isEmpty() ? now : recent.getFirst().at();
    return new Taken(taken, Math.max(0, limit - used - taken), oldest.plus(WINDOW));
  }

  @Override
  public synchronized void forget(Instant now) {
    grants
        .values()
        .removeIf(
            recent -> {
              drop(recent, now);
              return recent.isEmpty();
            });
  }

  private static void drop(Deque<Grant> recent, Instant now) {
    Instant begin = now.minus(WINDOW);
    while (!recent.isEmpty() && !recent.getFirst().at().isAfter(begin)) {
      recent.removeFirst();
    }
  }
}
