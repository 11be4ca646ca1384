package io.fidus.platform.trading.internal.accounts;

import io.fidus.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the figures of accounts anew whose history has changed: each at most once a second,
 * however many deals come, several in one go, and one after the other on a thread of its own, so
 * that the intake always has a processor left. What was not computed when the program ends is
 * computed at its next start, since its version is older than that of the history.
 */
final class Recomputation implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final int MOST_TOGETHER = 200;

  private final Consumer<List<Long>> compute;
  private final Set<Long> stale = ConcurrentHashMap.newKeySet();
  private final Map<Long, Long> begun = new HashMap<>();
  private final Thread thread;
  private volatile boolean running = true;

  /**
   * Begins at once.
   *
   * @param compute brings the accounts with these numbers up to date
   */
  Recomputation(Consumer<List<Long>> compute) {
    this.compute = compute;
    thread = Thread.ofPlatform().daemon().name("account-figures").start(this::run);
  }

  /** The history of an account has changed. */
  void stale(long account) {
    stale.add(account);
  }

  /** Waits for what is being computed. */
  @Override
  public void close() {
    running = false;
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (running) {
      List<Long> due = due(System.nanoTime());
      if (due.isEmpty()) {
        try {
          Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
          return;
        }
      } else {
        compute(due);
      }
    }
  }

  private List<Long> due(long now) {
    begun.values().removeIf(at -> now - at >= REST.toNanos());
    List<Long> due = new ArrayList<>();
    for (Long account : stale) {
      if (due.size() < MOST_TOGETHER && !begun.containsKey(account)) {
        due.add(account);
      }
    }
    // What changes from here on is computed again.
    due.forEach(
        account -> {
          stale.remove(account);
          begun.put(account, now);
        });
    return due;
  }

  private void compute(List<Long> accounts) {
    try {
      compute.accept(accounts);
    } catch (StoreException e) {
      LOG.warn("Figures could not be computed anew and are tried again: {}", e.toString());
      stale.addAll(accounts);
    } catch (RuntimeException e) {
      LOG.error("The figures of accounts could not be computed anew: {}", accounts, e);
    }
  }
}
