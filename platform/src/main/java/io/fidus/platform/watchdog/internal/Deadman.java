package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.Alerts;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.watchdog.DeadmanSettings;
import io.fidus.platform.watchdog.internal.DeadmanState.DeadmanPhase;
import io.fidus.program.Rounds;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Calls a service outside as long as the watchdog works: this node has its lease and has judged
 * everything within the last seconds, for which the store had to answer. When it does not, nothing
 * is called, and the service tells people that the calls have stopped.
 */
@Component
@ConditionalOnWebApplication
class Deadman implements SmartLifecycle {
  static final String KEY = "deadman:ping";

  /** A watchdog that has not judged for so long does not work. */
  static final Duration TURNS_WITHIN = Duration.ofSeconds(15);

  /** One call that is lost worries nobody. */
  static final Duration MAY_FAIL = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(Deadman.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration AGAIN = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final Bilingual TITLE =
      new Bilingual(
          "El servicio externo que vigila a FIDUS no responde",
          "The service outside that watches FIDUS does not answer");
  private static final Bilingual DETAIL =
      new Bilingual(
          "Si FIDUS se detuviera, afuera no se notaría bien. El estado de la vigilancia dice qué"
              + " respondió.",
          "If FIDUS stood still, it would not be noticed rightly outside. The status of the"
              + " watchdog tells what it answered.");
  private static final Bilingual ANSWERS =
      new Bilingual("El servicio externo responde otra vez.", "The service outside answers again.");
  private static final Bilingual NOT_CALLED =
      new Bilingual("Ya no se llama a ningún servicio.", "No service is called any more.");

  private final WatchdogRunner runner;
  private final WatchdogStore store;
  private final Alerts alerts;
  private final DeadmanSettings settings;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private volatile DeadmanState state;
  private final Rounds rounds =
      new Rounds("deadman", LOOK, this::round, "The service outside cannot be called", LOG);
  private Instant calledAt = Instant.MIN;

  Deadman(
      WatchdogRunner runner,
      WatchdogStore store,
      Alerts alerts,
      DeadmanSettings settings,
      InstantSource clock) {
    settings.check();
    this.runner = runner;
    this.store = store;
    this.alerts = alerts;
    this.settings = settings;
    this.clock = clock;
    state =
        DeadmanState.of(
            settings.url().isPresent() ? DeadmanPhase.SILENT : DeadmanPhase.NOT_CONFIGURED);
  }

  DeadmanState state() {
    return state;
  }

  @Override
  public void start() {
    if (settings.url().isEmpty()) {
      alerts.resolve(KEY, clock.instant(), NOT_CALLED);
      return;
    }
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
    client.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  /** Calls if it is time and the watchdog works. */
  synchronized void round() throws InterruptedException {
    Instant now = clock.instant();
    if (settings.url().isEmpty()) {
      return;
    }
    if (!works(now)) {
      state = state.silent();
      return;
    }
    boolean failing = state.phase() == DeadmanPhase.FAILING;
    Duration wait = failing && settings.every().compareTo(AGAIN) > 0 ? AGAIN : settings.every();
    if (now.isBefore(calledAt.plus(wait))) {
      return;
    }
    calledAt = now;
    Optional<String> failure = call(settings.url().get());
    DeadmanState before = state;
    state = failure.map(why -> before.failed(now, why)).orElseGet(() -> before.answered(now));
    tell(now);
  }

  private boolean works(Instant now) {
    return runner.isWatchingHere()
        && !runner.lookedAt().isBefore(now.minus(TURNS_WITHIN))
        && store.store().health().writable();
  }

  private void tell(Instant now) {
    Optional<Instant> since = state.failingSince();
    if (since.isEmpty()) {
      alerts.resolve(KEY, now, ANSWERS);
    } else if (!now.isBefore(since.get().plus(MAY_FAIL))) {
      alerts.raise(
          AlertRequest.of(KEY, Severity.WARNING, TITLE, DETAIL, since.get()).at("/system"));
    }
  }

  /** Why the service has not answered as it should; empty when it has. */
  private Optional<String> call(URI address) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("User-Agent", "FIDUS")
            .GET()
            .build();
    // The patience of the request ends with the headers; the body may not last for ever either.
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, BodyHandlers.discarding());
    try {
      int status = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status >= OK && status < REDIRECT ? Optional.empty() : Optional.of("HTTP " + status);
    } catch (TimeoutException e) {
      return Optional.of("none within " + PATIENCE.toSeconds() + " s");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return Optional.of(cause.getClass().getSimpleName());
    } finally {
      answer.cancel(true);
    }
  }
}
