package io.fidus.store.outbox;

import io.fidus.store.StoreException;
import io.fidus.store.outbox.Delivery.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener. It looks for deliveries when it is woken and every second; looking is the truth,
 * waking only makes it prompt.
 */
final class Listener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final int PIECE = 200;
  private static final long FIRST_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int MOST_DOUBLINGS = 8;

  private final String name;
  private final Mailbox mailbox;
  private final Map<String, Consumer<String>> handlers = new ConcurrentHashMap<>();
  private final Map<String, Failure> failures = new ConcurrentHashMap<>();
  private final Semaphore signal = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;

  /** An event that its handler could not take. */
  private record Failure(int attempts, long againNanos, String reason) {}

  Listener(String name, Mailbox mailbox) {
    this.name = name;
    this.mailbox = mailbox;
    thread = Thread.ofVirtual().name("listener-" + name).start(this::serve);
  }

  void handle(String type, Consumer<String> handler) {
    handlers.put(type, handler);
  }

  void wake() {
    signal.release();
  }

  /** What it retries, without the text of the exception, which may hold data; the log has it. */
  String trouble() {
    return failures.isEmpty()
        ? ""
        : "listener " + name + " retries: " + failures.values().iterator().next().reason();
  }

  void stop() {
    stopping = true;
    wake();
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
        if (signal.tryAcquire(1, TimeUnit.SECONDS)) {
          signal.drainPermits();
        }
        if (mailbox.serves(name)) {
          pass();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Listener {} could not look for its events and tries again", name, e);
      }
    }
    try {
      mailbox.leave(name);
    } catch (StoreException e) {
      LOG.info("Listener {} stops serving without saying so: {}", name, e.getMessage());
    }
  }

  /** Goes once through everything that waits. */
  private void pass() {
    Place after = Place.START;
    List<Delivery> piece;
    do {
      piece = mailbox.read(name, after, waiting(), PIECE);
      List<Delivery> handled = new ArrayList<>();
      Set<String> held = new HashSet<>();
      for (Delivery delivery : piece) {
        if (stopping) {
          break;
        }
        if (!held.contains(delivery.key()) && attempt(delivery)) {
          handled.add(delivery);
        } else {
          held.add(delivery.key());
        }
        after = delivery.place();
      }
      if (!handled.isEmpty()) {
        mailbox.handled(name, handled);
      }
    } while (piece.size() == PIECE && !stopping && mailbox.serves(name));
  }

  /** Keys whose next attempt is not due. */
  private Set<String> waiting() {
    long now = System.nanoTime();
    Set<String> waiting = new HashSet<>();
    failures.forEach(
        (key, failure) -> {
          if (failure.againNanos() - now > 0) {
            waiting.add(key);
          }
        });
    return waiting;
  }

  private boolean attempt(Delivery delivery) {
    Consumer<String> handler = handlers.get(delivery.type());
    if (handler == null) {
      return false;
    }
    try {
      handler.accept(delivery.body());
      failures.remove(delivery.key());
      return true;
    } catch (RuntimeException | Error e) {
      failures.compute(delivery.key(), (key, earlier) -> failed(delivery, earlier, e));
      LOG.warn(
          "Listener {} could not handle {} of {} and tries again",
          name,
          delivery.type(),
          delivery.key(),
          e);
      return false;
    }
  }

  private static Failure failed(Delivery delivery, @Nullable Failure earlier, Throwable cause) {
    int attempts = earlier == null ? 1 : earlier.attempts() + 1;
    long delay = FIRST_DELAY_NANOS << Math.min(attempts - 1, MOST_DOUBLINGS);
    return new Failure(
        attempts,
        System.nanoTime() + delay,
        delivery.type() + ", " + cause.getClass().getSimpleName());
  }
}
