package io.fidus.platform.watchdog.internal;

import io.fidus.platform.watchdog.WatchdogMode;
import io.fidus.platform.watchdog.WatchdogSettings;
import io.fidus.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether the platform really lives: its store answers, its watchdog turns, its port answers. */
final class Liveness implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration TURNS_WITHIN = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final Executor VIRTUAL = work -> Thread.ofVirtual().name("liveness").start(work);

  private final WatchdogRunner runner;
  private final WatchdogSettings settings;
  private final Store store;
  private final InstantSource clock;
  private final URI health;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private CompletableFuture<Void> asked = CompletableFuture.completedFuture(null);

  Liveness(
      WatchdogRunner runner,
      WatchdogSettings settings,
      Store store,
      InstantSource clock,
      int port) {
    this.runner = runner;
    this.settings = settings;
    this.store = store;
    this.clock = clock;
    health = URI.create("http://localhost:" + port + "/api/health");
  }

  /** Looks; takes no longer than it may take to answer. */
  boolean lives() {
    try {
      return turns() && storeAnswers() && portAnswers();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean turns() {
    return settings.mode() == WatchdogMode.OFF
        || !runner.turnedAt().isBefore(clock.instant().minus(TURNS_WITHIN));
  }

  /** Waits its turn among the transactions; one that still waits has not been answered. */
  private boolean storeAnswers() throws InterruptedException {
    if (!asked.isDone()) {
      return false;
    }
    asked = CompletableFuture.runAsync(() -> store.execute(() -> {}), VIRTUAL);
    try {
      asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    }
  }

  private boolean portAnswers() throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(health).timeout(PATIENCE).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
