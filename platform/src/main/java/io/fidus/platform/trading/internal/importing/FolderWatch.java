package io.fidus.platform.trading.internal.importing;

import io.fidus.store.Store;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a watched folder again and again, on one of the platform's nodes only. */
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final String LEASE = "trading.watched-folder";
  private static final int INTERVALS_OF_A_LEASE = 5;

  private final WatchedFolder folder;
  private final Store store;
  private final Duration interval;
  private final String holder = "folder-" + ProcessHandle.current().pid();
  private final Thread thread;

  public FolderWatch(WatchedFolder folder, Store store, Duration interval) {
    this.folder = folder;
    this.store = store;
    this.interval = interval;
    this.thread = Thread.ofPlatform().daemon().name("watched-folder").unstarted(this::watch);
  }

  public void start() {
    thread.start();
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(interval);
        look();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whatever goes wrong with one look must not end the watch. */
  private void look() {
    try {
      if (store.lease(LEASE, holder, interval.multipliedBy(INTERVALS_OF_A_LEASE)).isPresent()) {
        folder.look();
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("The watched folder could not be imported; it is tried again", e);
    }
  }

  /** Ends the watch; a file that was being imported is imported again by the next one. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
