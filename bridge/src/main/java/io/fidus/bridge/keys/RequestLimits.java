package io.fidus.bridge.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests of each caller are let in within a minute. */
final class RequestLimits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_CALLERS = 10_000;

  /**
   * What comes of a request.
   *
   * @param remaining how many more are let in within this window
   * @param reset when the next window begins
   */
  record Decision(boolean allowed, int limit, int remaining, Duration reset) {}

  private record Window(Instant began, int used) {}

  private final InstantSource clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  RequestLimits(InstantSource clock) {
    this.clock = clock;
  }

  synchronized Decision take(String caller, int limit) {
    Instant now = clock.instant();
    Window window = windows.get(caller);
    if (window == null || !now.isBefore(window.began().plus(WINDOW))) {
      window = new Window(now, 0);
    }
    boolean allowed = window.used() < limit;
    Window counted = new Window(window.began(), window.used() + (allowed ? 1 : 0));
    windows.put(caller, counted);
    return new Decision(
        allowed, limit, limit - counted.used(), Duration.between(now, window.began().plus(WINDOW)));
  }
}
