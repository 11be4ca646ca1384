package io.fidus.platform.watchdog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fidus.platform.Person;
import io.fidus.platform.watchdog.internal.DeadmanState.DeadmanPhase;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Bridge;
import io.fidus.probe.MovableClock;
import io.fidus.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The calls to a service outside, which is a server of this test. */
class DeadmanTest {
  private static final String SECRET = "ping/8f2c-harbour";

  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final Bridge bridge = new Bridge(clock);
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private HttpServer outside;
  private volatile int answer = 200;

  @BeforeEach
  void open() throws IOException {
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext("/", this::answer);
    outside.start();
  }

  @AfterEach
  void close() {
    outside.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      calls.add(exchange.getRequestMethod() + ' ' + exchange.getRequestURI());
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  private WatchedPlatform start() {
    return new WatchedPlatform(
        data,
        clock,
        bridge,
        "--fidus.deadman.url=http://localhost:" + outside.getAddress().getPort() + "/" + SECRET);
  }

  private static Deadman deadman(WatchedPlatform platform) {
    return platform.running().context().getBean(Deadman.class);
  }

  private static List<JsonNode> alerts(Person admin) {
    return admin.get("/api/alerts?state=ALL").json().path("items").values().stream()
        .filter(alert -> alert.path("key").asString().equals(Deadman.KEY))
        .toList();
  }

  @Test
  void itCallsEveryMinuteWhileTheWatchdogTurns() throws InterruptedException {
    try (WatchedPlatform platform = start()) {
      platform.settle();
      deadman(platform).round();
      int before = calls.size();
      for (int minute = 0; minute < 2; minute++) {
        platform.passMinute();
        deadman(platform).round();
        platform.pass(1);
        deadman(platform).round();
      }
      assertThat(calls.size() - before).isEqualTo(2);
      assertThat(calls).containsOnly("GET /" + SECRET);
      assertThat(deadman(platform).state().phase()).isEqualTo(DeadmanPhase.ANSWERED);
    }
  }

  @Test
  void itIsSilentWhileTheWatchdogOrTheStoreStandsStill() throws InterruptedException {
    try (WatchedPlatform platform = start()) {
      platform.settle();
      deadman(platform).round();
      Store store = platform.running().context().getBean(Store.class);
      CountDownLatch held = new CountDownLatch(1);
      CountDownLatch free = new CountDownLatch(1);
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () ->
                      store.execute(
                          () -> {
                            held.countDown();
                            awaitQuietly(free);
                          }));
      held.await();
      int before = calls.size();
      Instant stuck = standStill(platform);
      clock.advance(Duration.ofMinutes(5));
      deadman(platform).round();
      assertThat(calls).as("the store does not answer since " + stuck).hasSize(before);
      assertThat(deadman(platform).state().phase()).isEqualTo(DeadmanPhase.SILENT);
      free.countDown();
      writer.join();
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> {
                deadman(platform).round();
                assertThat(calls).hasSize(before + 1);
              });
      platform.running().context().getBean(WatchdogRunner.class).stop();
      clock.advance(Duration.ofMinutes(2));
      deadman(platform).round();
      assertThat(calls).as("the watchdog does not turn").hasSize(before + 1);
    }
  }

  /**
   * Lets the watchdog's lease come due, which it cannot renew; until it does not judge any more.
   */
  private Instant standStill(WatchedPlatform platform) {
    WatchdogRunner runner = platform.running().context().getBean(WatchdogRunner.class);
    clock.advance(Duration.ofSeconds(11));
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(700))
        .until(
            () -> {
              Instant before = runner.lookedAt();
              clock.advance(Duration.ofSeconds(1));
              runner.wake();
              Thread.sleep(600);
              return runner.lookedAt().equals(before);
            });
    return runner.lookedAt();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServiceThatDoesNotAnswerIsOneWarningAfterFiveMinutes() throws InterruptedException {
    try (WatchedPlatform platform = start()) {
      Person admin = Person.administrator(platform.running());
      platform.settle();
      answer = 302;
      platform.passMinute();
      deadman(platform).round();
      assertThat(deadman(platform).state().phase()).isEqualTo(DeadmanPhase.FAILING);
      assertThat(calls).as("no redirect is followed").containsOnly("GET /" + SECRET);
      JsonNode status = admin.get("/api/system/mt5-watchdog/status").json().path("deadman");
      assertThat(status.path("phase").asString()).isEqualTo("FAILING");
      assertThat(status.path("failure").asString()).isEqualTo("HTTP 302");
      assertThat(status.toString()).doesNotContain("harbour");
      assertThat(alerts(admin)).isEmpty();
      for (int minute = 0; minute < 6; minute++) {
        answer = minute % 2 == 0 ? 500 : 404;
        platform.passMinute();
        deadman(platform).round();
      }
      Person later = Person.signIn(platform.running(), "admin", Person.PASSWORD);
      JsonNode alert = alerts(later).getFirst();
      assertThat(alert.path("severity").asString()).isEqualTo("WARNING");
      assertThat(alert.path("state").asString()).isEqualTo("OPENED");
      assertThat(alert.path("notices").asInt()).isEqualTo(1);
      assertThat(alert.toString()).doesNotContain("harbour");
      answer = 204;
      platform.passMinute();
      deadman(platform).round();
      assertThat(alerts(later).getFirst().path("state").asString()).isEqualTo("RESOLVED");
      assertThat(alerts(later)).hasSize(1);
    }
  }

  @Test
  void withoutAnAddressNobodyIsCalled() throws InterruptedException {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      platform.settle();
      deadman(platform).round();
      assertThat(deadman(platform).state().phase()).isEqualTo(DeadmanPhase.NOT_CONFIGURED);
      assertThat(calls).isEmpty();
    }
  }
}
