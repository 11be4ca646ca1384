package io.fidus.store.outbox;

import io.fidus.store.Changes;
import io.fidus.store.wire.Wire;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something in memory that follows events, with a thread of its own. Whatever goes wrong, that too
 * many events wait, that some were missed or that one could not be handled, is mended in the same
 * way: everything is loaded anew.
 */
final class Follower implements AutoCloseable {
  static final int MOST_WAITING = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final long FIRST_DELAY_MILLIS = 100;
  private static final int MOST_DOUBLINGS = 7;

  private final String name;
  private final Map<String, Consumer<String>> handlers = new HashMap<>();
  private final Runnable load;
  private final BlockingQueue<News> waiting;
  private final Semaphore signal = new Semaphore(0);
  private final Thread thread;
  private int failures;
  private volatile boolean stale;
  private volatile String trouble = "";
  private volatile boolean stopping;

  Follower(String name, Changes changes, Runnable load, Wire wire, int mostWaiting) {
    this.name = name;
    this.load = load;
    waiting = new ArrayBlockingQueue<>(mostWaiting);
    changes
        .handlers()
        .forEach(
            (event, handler) ->
                handlers.put(
                    Outbox.typeName(event), body -> handler.accept(wire.read(body, event))));
    thread = Thread.ofVirtual().name("follower-" + name).unstarted(this::serve);
  }

  /** Begins to handle what waits. */
  void start() {
    thread.start();
  }

  /** Never waits: when too much is waiting already, everything is loaded anew. */
  void tell(News news) {
    if (handlers.containsKey(news.type())) {
      if (!waiting.offer(news)) {
        stale = true;
      }
      signal.release();
    }
  }

  /** Events may have been missed. */
  void reload() {
    stale = true;
    signal.release();
  }

  /** Why it may be out of date, without the text of the exception, which may hold data. */
  String trouble() {
    return trouble;
  }

  void stop() {
    stopping = true;
    signal.release();
  }

  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    while (!stopping) {
      try {
        signal.acquire();
        signal.drainPermits();
        pass();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        failed(e);
      }
    }
  }

  private void pass() {
    while (!stopping) {
      if (stale) {
        // What comes from here on is handled after the loading, what waits is part of it.
        stale = false;
        waiting.clear();
        load.run();
        failures = 0;
        trouble = "";
      }
      News news = waiting.poll();
      if (news == null) {
        return;
      }
      Consumer<String> handler = handlers.get(news.type());
      if (handler != null) {
        handler.accept(news.body());
      }
    }
  }

  private void failed(Throwable cause) {
    trouble = "follower " + name + " loads anew after " + cause.getClass().getSimpleName();
    LOG.warn("{} could not follow a change and loads everything anew", name, cause);
    long delay = FIRST_DELAY_MILLIS << Math.min(failures++, MOST_DOUBLINGS);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delay);
    while (!stopping && System.nanoTime() - end < 0) {
      try {
        signal.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        stopping = true;
      }
    }
    reload();
  }
}
