package io.fidus.platform.api.internal;

import io.fidus.platform.api.EventFeed;
import io.fidus.platform.api.ServerEvent;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * One stream: what has changed since it last sent, and the loop of the thread that sends it. Who
 * tells of a change only adds its key; all else happens on the stream's own thread.
 */
final class OpenStream<K> {
  /** Keys that wait; more than any screen follows. */
  static final int MOST_WAITING = 1_000;

  static final long BETWEEN_SENDS_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long BETWEEN_HEARTBEATS_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long BETWEEN_CHECKS_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final EventFeed<K> feed;
  private final Output output;
  private final BooleanSupplier allowed;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private Set<K> waiting = new LinkedHashSet<>();
  private boolean overflowed;
  private boolean ended;

  /**
   * A stream that is not sending yet.
   *
   * @param allowed whether the caller may still have it
   */
  OpenStream(EventFeed<K> feed, Output output, BooleanSupplier allowed) {
    this.feed = feed;
    this.output = output;
    this.allowed = allowed;
  }

  /** Where events go. */
  interface Output {
    void send(List<ServerEvent> events) throws IOException;

    void heartbeat() throws IOException;

    void reload() throws IOException;
  }

  /** Notes that a key has changed; never waits for the caller at the other end. */
  void changed(K key) {
    lock.lock();
    try {
      if (waiting.add(key) && waiting.size() > MOST_WAITING) {
        waiting.clear();
        overflowed = true;
      }
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the stream with its next step. */
  void end() {
    lock.lock();
    try {
      ended = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  private record Taken<K>(Set<K> keys, boolean overflowed) {
    boolean nothing() {
      return keys.isEmpty() && !overflowed;
    }
  }

  /** Sends until the stream ends or the caller has gone. */
  void run() throws IOException, InterruptedException {
    output.heartbeat();
    long heartbeatAt = System.nanoTime() + BETWEEN_HEARTBEATS_NANOS;
    long sendAt = System.nanoTime();
    while (hasNotEnded() && allowed.getAsBoolean()) {
      Taken<K> taken = take(sendAt, heartbeatAt);
      if (!taken.nothing()) {
        if (!allowed.getAsBoolean()) {
          return;
        }
        send(taken);
        sendAt = System.nanoTime() + BETWEEN_SENDS_NANOS;
      }
      if (System.nanoTime() - heartbeatAt >= 0) {
        output.heartbeat();
        heartbeatAt = System.nanoTime() + BETWEEN_HEARTBEATS_NANOS;
      }
    }
  }

  private void send(Taken<K> taken) throws IOException {
    if (taken.overflowed()) {
      output.reload();
    }
    if (!taken.keys().isEmpty()) {
      output.send(feed.events(taken.keys()));
    }
  }

  private boolean hasNotEnded() {
    lock.lock();
    try {
      return !ended;
    } finally {
      lock.unlock();
    }
  }

  /** What has changed by the time that something may be sent again; nothing after a while. */
  private Taken<K> take(long sendAt, long heartbeatAt) throws InterruptedException {
    long giveUpAt = earlier(System.nanoTime() + BETWEEN_CHECKS_NANOS, heartbeatAt);
    lock.lock();
    try {
      while (!ended) {
        long now = System.nanoTime();
        boolean something = overflowed || !waiting.isEmpty();
        if (something && now - sendAt >= 0) {
          return takeAll();
        }
        long until = something ? earlier(sendAt, giveUpAt) : giveUpAt;
        if (until - now <= 0) {
          break;
        }
        woken.awaitNanos(until - now);
      }
      return new Taken<>(Set.of(), false);
    } finally {
      lock.unlock();
    }
  }

  private Taken<K> takeAll() {
    Taken<K> taken = new Taken<>(waiting, overflowed);
    waiting = new LinkedHashSet<>();
    overflowed = false;
    return taken;
  }

  private static long earlier(long first, long second) {
    return first - second < 0 ? first : second;
  }
}
