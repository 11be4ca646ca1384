package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Refusal;
import io.fidus.platform.identity.SignInSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow. Attempts are counted for a name from one address, for an address, and for a
 * name from wherever; beyond a number of failures each further attempt has to wait, twice as long
 * each time. An attempt counts as failed until it has succeeded, so that many at once gain nothing.
 *
 * <p>It is kept in memory: bounded, the least recently used forgotten first. A name that does not
 * exist is counted like one that does.
 */
@Component
class SignInThrottle {
  /** Different names from one address, and different addresses for one name, are usual. */
  private static final int MORE_PER_ADDRESS = 6;

  private static final int MORE_PER_NAME = 10;
  private static final int MOST_REMEMBERED = 20_000;
  private static final int MOST_DOUBLINGS = 20;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

  private final SignInSettings settings;
  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  SignInThrottle(SignInSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private record Failures(int count, Instant last, Instant blockedUntil) {}

  private record Counter(String key, int free) {}

  /**
   * Counts an attempt before its password is checked.
   *
   * @throws Refusal {@link IdentityProblem#TOO_MANY_ATTEMPTS} when it has to wait; it was not
   *     counted
   */
  void attempt(String username, String address) {
    count(counters(username, address));
  }

  /**
   * Counts a one-time code before it is checked, besides the password that came with it. Only a
   * right code takes it back, however often the password was right.
   *
   * @throws Refusal as for {@link #attempt}
   */
  void attemptCode(String userId) {
    count(List.of(code(userId)));
  }

  /** Forgets the wrong codes of a person who has sent a right one. */
  synchronized void succeededCode(String userId) {
    failures.remove(code(userId).key());
  }

  /**
   * Counts a request for a new password; none is ever taken back.
   *
   * @throws Refusal as for {@link #attempt}
   */
  void attemptReset(String address) {
    count(List.of(new Counter("reset " + address, settings.attempts() * MORE_PER_ADDRESS)));
  }

  private Counter code(String userId) {
    return new Counter("code " + userId, settings.attempts());
  }

  private synchronized void count(List<Counter> counters) {
    Instant now = clock.instant();
    for (Counter counter : counters) {
      Failures known = failures.get(counter.key());
      if (known != null && now.isBefore(known.blockedUntil())) {
        Duration wait = Duration.between(now, known.blockedUntil()).plusSeconds(1);
        throw new Refusal(
            IdentityProblem.TOO_MANY_ATTEMPTS, "There were too many wrong attempts.", wait);
      }
    }
    counters.forEach(
        counter ->
            failures.merge(
                counter.key(), first(counter, now), (known, _) -> next(known, counter, now)));
  }

  /** Forgets the failures of a person who has signed in, and takes the attempt back elsewhere. */
  synchronized void succeeded(String username, String address) {
    List<Counter> counters = counters(username, address);
    failures.remove(counters.getFirst().key());
    for (Counter counter : counters.subList(1, counters.size())) {
      failures.computeIfPresent(
          counter.key(),
          (_, known) ->
              known.count() <= 1
                  ? null
                  : new Failures(known.count() - 1, known.last(), known.blockedUntil()));
    }
  }

  private List<Counter> counters(String username, String address) {
    int free = settings.attempts();
    return List.of(
        new Counter("both " + username + ' ' + address, free),
        new Counter("address " + address, free * MORE_PER_ADDRESS),
        new Counter("name " + username, free * MORE_PER_NAME));
  }

  private Failures first(Counter counter, Instant now) {
    return failure(1, counter, now);
  }

  private Failures next(Failures known, Counter counter, Instant now) {
    boolean forgotten = now.isAfter(known.last().plus(FORGOTTEN_AFTER));
    return failure(forgotten ? 1 : known.count() + 1, counter, now);
  }

  private Failures failure(int count, Counter counter, Instant now) {
    int over = count - counter.free();
    if (over < 0) {
      return new Failures(count, now, now);
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(over, MOST_DOUBLINGS));
    return new Failures(
        count,
        now,
        now.plus(wait.compareTo(settings.longestWait()) < 0 ? wait : settings.longestWait()));
  }
}
