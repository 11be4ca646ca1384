package io.fidus.store.sqlite;

import io.fidus.store.StoreBusy;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Threads that read what is committed, each with a connection that cannot write. */
final class Readers implements AutoCloseable {
  private static final int MOST_WAITING = 10_000;

  private final BlockingQueue<Session> idle;
  private final ThreadPoolExecutor threads;

  Readers(Path file, String name, int number) {
    idle = new ArrayBlockingQueue<>(number);
    threads =
        new ThreadPoolExecutor(
            number,
            number,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name(name + "-", 1).daemon().factory());
    for (int i = 0; i < number; i++) {
      idle.add(Session.reading(file));
    }
  }

  <R> R read(Function<Session, R> reading) {
    return Answers.await(start(reading));
  }

  <R> CompletableFuture<R> start(Function<Session, R> reading) {
    try {
      return CompletableFuture.supplyAsync(() -> onIdle(reading), threads);
    } catch (RejectedExecutionException e) {
      throw threads.isShutdown() ? Answers.closed() : new StoreBusy(MOST_WAITING);
    }
  }

  /** There are as many sessions as threads, so one is always idle here. */
  private <R> R onIdle(Function<Session, R> reading) {
    Session session = idle.remove();
    try {
      return reading.apply(session);
    } finally {
      idle.add(session);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        threads.getQueue().clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    idle.forEach(Session::close);
  }
}
