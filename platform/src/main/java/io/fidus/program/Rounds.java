package io.fidus.program;

import io.fidus.store.StoreException;
import java.time.Duration;
import org.slf4j.Logger;

/**
 * Does the same thing again and again in a thread of its own, with a pause before each time. A
 * round that fails is logged and hinders none that follows.
 */
public final class Rounds {
  private final String name;
  private final Duration pause;
  private final Round round;
  private final String failure;
  private final Logger log;
  private volatile boolean running;
  private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

  /** What is done each time. */
  @FunctionalInterface
  public interface Round {
    void go() throws InterruptedException;
  }

  /**
   * Rounds that have not begun.
   *
   * @param name of their thread
   * @param failure what to log of one that fails, for example {@code Mail cannot be sent}
   */
  public Rounds(String name, Duration pause, Round round, String failure, Logger log) {
    this.name = name;
    this.pause = pause;
    this.round = round;
    this.failure = failure;
    this.log = log;
  }

  public void start() {
    running = true;
    worker = Thread.ofVirtual().name(name).start(this::work);
  }

  /** Ends them, and waits until the last one has ended. */
  public void stop() {
    running = false;
    worker.interrupt();
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isRunning() {
    return running;
  }

  /** Does one in the thread that asks for it; throws nothing. */
  public void once() {
    try {
      round.go();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (StoreException e) {
      log.warn("{} now and will be later: {}", failure, e.getMessage());
    } catch (RuntimeException e) {
      log.error(failure, e);
    }
  }

  private void work() {
    while (running) {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
      once();
    }
  }
}
