package io.fidus.store.sqlite;

import io.fidus.store.StoreBusy;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.outbox.News;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It runs the bodies that wait one after the other, each behind a
 * savepoint, and commits them together: one wait for the disk serves them all.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int MOST_WAITING = 10_000;
  private static final int MOST_TOGETHER = 512;
  private static final long LONGEST_GROUP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Session session;
  private final ScopedValue<Transaction> open;
  private final Consumer<List<News>> committed;

  /** What the group that is not committed yet will tell; used by the writer alone. */
  private final List<News> news = new ArrayList<>();

  private final BlockingQueue<Work<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean ended;
  private volatile Duration lastCommit = Duration.ZERO;
  private volatile String failure = "";

  private static final class Work<R> {
    private final Supplier<R> body;
    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private R result;

    @SuppressWarnings("NullAway") // the result is set before it is read
    Work(Supplier<R> body) {
      this.body = body;
    }

    void acknowledge() {
      answer.complete(result);
    }
  }

  /**
   * Starts the thread.
   *
   * @param open tells a body's thread which transaction it runs in
   * @param committed is called after each commit with what it tells to followers
   */
  Writer(Session session, ScopedValue<Transaction> open, Consumer<List<News>> committed) {
    this.session = session;
    this.open = open;
    this.committed = committed;
    thread = Thread.ofPlatform().name("store-writer").daemon().start(this::serve);
  }

  /** Runs a body in a transaction and returns once it is on disk. */
  <R> R run(Supplier<R> body) {
    Work<R> work = new Work<>(body);
    if (closing) {
      throw Answers.closed();
    }
    if (!waiting.offer(work)) {
      throw new StoreBusy(waiting.size());
    }
    if (ended) {
      refuseWaiting();
    }
    return Answers.await(work.answer);
  }

  Duration lastCommit() {
    return lastCommit;
  }

  int queued() {
    return waiting.size();
  }

  /** Why the last commit failed, or the next one would; empty when nothing is wrong. */
  String failure() {
    return closing ? String.valueOf(Answers.closed().getMessage()) : failure;
  }

  @Override
  public void close() {
    closing = true;
    waiting.offer(new Work<>(() -> Boolean.TRUE));
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    while (true) {
      Work<?> next = next();
      if (next != null) {
        group(next);
      } else if (!failure.isEmpty() && !closing) {
        group(new Work<>(() -> Boolean.TRUE));
      }
      if (closing && waiting.isEmpty()) {
        ended = true;
        refuseWaiting();
        session.close();
        return;
      }
    }
  }

  private void refuseWaiting() {
    for (Work<?> work = waiting.poll(); work != null; work = waiting.poll()) {
      work.answer.completeExceptionally(Answers.closed());
    }
  }

  @SuppressWarnings("NullAway") // an empty queue answers null
  private Work<?> next() {
    try {
      return waiting.poll(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      LOG.warn("The store's writer was interrupted; it goes on until the store is closed");
      return null;
    }
  }

  private void group(Work<?> first) {
    List<Work<?>> taken = new ArrayList<>(List.of(first));
    List<Work<?>> done = new ArrayList<>();
    long start = System.nanoTime();
    news.clear();
    try {
      session.update("BEGIN IMMEDIATE");
      Work<?> work = first;
      while (work != null) {
        if (attempt(work)) {
          done.add(work);
        }
        boolean more =
            taken.size() < MOST_TOGETHER && System.nanoTime() - start < LONGEST_GROUP_NANOS;
        work = more ? waiting.poll() : null;
        if (work != null) {
          taken.add(work);
        }
      }
      if (!failure.isEmpty()) {
        session.update("UPDATE fidus_probe SET number = number + 1");
      }
      long commit = System.nanoTime();
      session.update("COMMIT");
      lastCommit = Duration.ofNanos(System.nanoTime() - commit);
      failure = "";
    } catch (RuntimeException e) {
      undo(e, taken);
      return;
    }
    committed.accept(List.copyOf(news));
    done.forEach(Work::acknowledge);
  }

  /** Runs one body behind its savepoint. Returns whether it is part of the group. */
  private <R> boolean attempt(Work<R> work) {
    session.update("SAVEPOINT body");
    Transaction transaction = new Transaction(session);
    try {
      work.result = ScopedValue.where(open, transaction).call(work.body::get);
      transaction.check();
    } catch (Throwable e) {
      back(e);
      work.answer.completeExceptionally(e);
      return false;
    }
    session.update("RELEASE body");
    news.addAll(transaction.news());
    return true;
  }

  /** Undoes one body. When the engine itself failed it may have undone the whole group already. */
  private void back(Throwable cause) {
    if (cause instanceof StoreUnavailable unavailable) {
      failure = String.valueOf(unavailable.getMessage());
    }
    try {
      session.update("ROLLBACK TO body");
      session.update("RELEASE body");
    } catch (StoreUnavailable e) {
      throw cause instanceof StoreUnavailable unavailable ? unavailable : e;
    }
  }

  /** The engine failed: none of the group is on disk, and each of its callers is told. */
  private void undo(RuntimeException cause, List<Work<?>> taken) {
    failure = String.valueOf(cause.getMessage());
    LOG.error("The store cannot write: {}", failure);
    try {
      session.update("ROLLBACK");
    } catch (StoreUnavailable e) {
      LOG.debug("Nothing to roll back: {}", e.getMessage());
    }
    StoreUnavailable answer = new StoreUnavailable("Nothing was written: " + failure, cause);
    taken.forEach(work -> work.answer.completeExceptionally(answer));
  }
}
