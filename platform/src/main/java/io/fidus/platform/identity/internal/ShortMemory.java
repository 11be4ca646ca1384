package io.fidus.platform.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * What was read of a session or a key, used again for a few seconds; also that there was nothing. A
 * change on this node is forgotten at once, one on another node counts after that time.
 */
final class ShortMemory<T> {
  private static final Duration REMEMBERED = Duration.ofSeconds(3);

  private final LongFunction<Optional<T>> reader;
  private final int most;
  private final InstantSource clock;
  private final Map<Long, Remembered<T>> remembered = new ConcurrentHashMap<>();

  /**
   * @param reader asks the store
   * @param most how many are remembered before all are forgotten
   */
  ShortMemory(LongFunction<Optional<T>> reader, int most, InstantSource clock) {
    this.reader = reader;
    this.most = most;
    this.clock = clock;
  }

  private record Remembered<T>(Optional<T> value, Instant readAt) {}

  Optional<T> get(long id) {
    Instant now = clock.instant();
    Remembered<T> known = remembered.get(id);
    if (known != null && now.isBefore(known.readAt().plus(REMEMBERED))) {
      return known.value();
    }
    if (remembered.size() >= most) {
      remembered.clear();
    }
    Optional<T> value = reader.apply(id);
    remembered.put(id, new Remembered<>(value, now));
    return value;
  }

  void forget(long id) {
    remembered.remove(id);
  }

  void forgetAll(Predicate<T> which) {
    remembered.values().removeIf(known -> known.value().filter(which).isPresent());
  }
}
