package io.fidus.platform.api.internal.limits;

import io.fidus.store.Store;
import io.fidus.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Forgets what was granted long ago: here in memory, and on one node in the store. */
@Component
@ConditionalOnWebApplication
class GrantSweeper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(GrantSweeper.class);
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final GrantBook book;
  private final RateLimiter limiter;
  private final Store store;
  private final InstantSource clock;
  private final String holder = UUID.randomUUID().toString();
  private volatile boolean running;
  private Thread worker = Thread.ofVirtual().unstarted(() -> {});

  GrantSweeper(GrantBook book, RateLimiter limiter, Store store, InstantSource clock) {
    this.book = book;
    this.limiter = limiter;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    worker = Thread.ofVirtual().name("grant-sweeper").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    worker.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        Thread.sleep(PAUSE);
        sweep(clock.instant());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (StoreException e) {
        LOG.info("What was granted long ago is forgotten later: {}", e.getMessage());
      }
    }
  }

  private void sweep(Instant now) {
    limiter.forgetIdle(now);
    if (store.lease("api.grants", holder, PAUSE.multipliedBy(2)).isPresent()) {
      book.forget(now);
    }
  }
}
