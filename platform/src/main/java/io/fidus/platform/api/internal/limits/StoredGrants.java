package io.fidus.platform.api.internal.limits;

import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.SortOrder;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** What all nodes together have taken in the last minute, kept in their store. */
final class StoredGrants implements GrantBook {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final int LOCKS = 64;

  private final Store store;
  private final Series<Grant> grants;
  private final Documents<GrantLock> locks;
  private final List<Versioned<GrantLock>> known = new ArrayList<>();

  StoredGrants(Store store) {
    this.store = store;
    grants = store.series(Grant.TYPE);
    locks = store.documents(GrantLock.TYPE);
    for (int i = 0; i < LOCKS; i++) {
      known.add(lock(new GrantLock(Integer.toString(i))));
    }
  }

  @Override
  public Taken take(long bucket, long limit, long wanted, Instant now) {
    return store.transaction(
        () -> {
          locks.confirm(known.get((int) (bucket % LOCKS)));
          Instant begin = now.minus(WINDOW);
          List<Grant> recent =
              grants
                  .range(
                      bucket,
                      Series.position(begin) + 1,
                      Series.position(now.plus(CLOCKS_DIFFER)),
                      SortOrder.ASCENDING,
                      Optional.empty(),
                      Query.MOST)
                  .items();
          long used = recent.stream().mapToLong(Grant::requests).sum();
          long taken = Math.min(wanted, Math.max(0, limit - used));
          if (taken > 0) {
            long id = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
            grants.append(List.of(new Grant(bucket, now, id, taken)));
          }
          Instant oldest = recent.isEmpty() ? now : recent.getFirst().at();
          return new Taken(taken, Math.max(0, limit - used - taken), oldest.plus(WINDOW));
        });
  }

  @Override
  public void forget(Instant now) {
    Instant begin = now.minus(WINDOW);
    Set<Long> old = new HashSet<>();
    grants.scan(
        0,
        Long.MAX_VALUE,
        grant -> {
          if (grant.at().isBefore(begin)) {
            old.add(grant.bucket());
          }
        });
    old.forEach(bucket -> grants.trim(bucket, Series.position(begin)));
  }

  private Versioned<GrantLock> lock(GrantLock lock) {
    return locks.get(lock.id()).orElseGet(() -> made(lock));
  }

  private Versioned<GrantLock> made(GrantLock lock) {
    try {
      return locks.insert(lock);
    } catch (DuplicateKey anotherNodeWasFaster) {
      return locks.get(lock.id()).orElseThrow();
    }
  }
}
