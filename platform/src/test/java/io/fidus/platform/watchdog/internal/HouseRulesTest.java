package io.fidus.platform.watchdog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Measure;
import io.fidus.engine.watchdog.Rung;
import io.fidus.engine.watchdog.Severity;
import io.fidus.engine.watchdog.Subject;
import io.fidus.platform.Person;
import io.fidus.platform.watchdog.internal.HouseRules.Sample;
import io.fidus.platform.watchdog.internal.IncidentDocument.Step;
import io.fidus.platform.watchdog.internal.IncidentDocument.StepKind;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Bridge;
import io.fidus.probe.MovableClock;
import io.fidus.store.Documents;
import io.fidus.store.Store;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is measured of a platform, and what people are told of it. */
class HouseRulesTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Subject BRIDGE = Subject.parse(WatchedPlatform.BRIDGE);

  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(NOON);
  private final Bridge bridge = new Bridge(clock);

  private static List<JsonNode> alerts(WatchedPlatform platform, String key) {
    return Person.signIn(platform.running(), "admin", Person.PASSWORD)
        .get("/api/alerts?state=ALL")
        .json()
        .path("items")
        .values()
        .stream()
        .filter(alert -> alert.path("key").asString().equals(key))
        .toList();
  }

  private static HouseRules rules(WatchedPlatform platform) {
    return platform.running().context().getBean(HouseRules.class);
  }

  @Test
  void aGatewayThatAnswersSlowlyIsToldWhenItLastsAndUntilItEnds() {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      Person.administrator(platform.running());
      platform.settle();
      ProbeTimes probes = platform.running().context().getBean(ProbeTimes.class);
      String key = "rule:gateway-slow:" + BRIDGE;
      for (int minute = 0; minute < 7; minute++) {
        slow(probes, Duration.ofSeconds(6));
        platform.passMinute();
        rules(platform).round();
        if (minute == 3) {
          assertThat(alerts(platform, key)).isEmpty();
        }
      }
      JsonNode told = alerts(platform, key).getFirst();
      assertThat(told.path("severity").asString()).isEqualTo("WARNING");
      assertThat(told.path("title").path("english").asString())
          .isEqualTo("Harbour bridge answers slowly");
      for (int minute = 0; minute < 11; minute++) {
        platform.passMinute();
        rules(platform).round();
      }
      assertThat(alerts(platform, key).getFirst().path("state").asString()).isEqualTo("RESOLVED");
    }
  }

  private void slow(ProbeTimes probes, Duration time) {
    IntStream.range(0, 20).forEach(_ -> probes.took(BRIDGE, clock.instant(), time));
  }

  @Test
  void aPartThatIsRestartedOftenIsTold() {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      Person.administrator(platform.running());
      platform.settle();
      String key = "rule:restarts:" + BRIDGE;
      Store store = platform.running().context().getBean(Store.class);
      Documents<IncidentDocument> incidents = store.documents(IncidentDocument.TYPE);
      incidents.insert(restarted("one", 1));
      rules(platform).round();
      assertThat(alerts(platform, key)).isEmpty();
      incidents.insert(restarted("two", 2));
      rules(platform).round();
      assertThat(alerts(platform, key).getFirst().path("severity").asString()).isEqualTo("WARNING");
      incidents.insert(restarted("three", 2));
      rules(platform).round();
      JsonNode worse = alerts(platform, key).getFirst();
      assertThat(worse.path("severity").asString()).isEqualTo("CRITICAL");
      assertThat(worse.path("detail").path("english").asString()).contains("More than 4 restarts");
    }
  }

  private IncidentDocument restarted(String id, int times) {
    Instant at = clock.instant();
    return new IncidentDocument(
        id,
        WatchedPlatform.BRIDGE,
        "Harbour bridge",
        Cause.DEAD,
        Severity.CRITICAL,
        false,
        at,
        at,
        at,
        Optional.of(at),
        Optional.of(at),
        Optional.empty(),
        false,
        List.of(),
        IntStream.range(0, times)
            .mapToObj(_ -> new Step(at, StepKind.ORDERED, Rung.RESTART_BRIDGE.name(), ""))
            .toList());
  }

  @Test
  void theDiskAndTheRequestsOfThisNodeAreMeasured() {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      HouseMeasures measures = platform.running().context().getBean(HouseMeasures.class);
      measures.take(clock.instant());
      platform.running().get("/api/health");
      assertThat(measures.take(clock.instant()))
          .filteredOn(sample -> sample.measure() == Measure.DISK)
          .singleElement()
          .satisfies(
              disk -> {
                assertThat(disk.key()).isEqualTo("rule:disk");
                assertThat(disk.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
              });
      await()
          .untilAsserted(
              () ->
                  assertThat(measures.take(clock.instant()))
                      .filteredOn(sample -> sample.measure() == Measure.API_ERRORS)
                      .extracting(Sample::observations)
                      .containsExactly(1L));
    }
  }

  @Test
  void requestsAreCountedOverFiveMinutes() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      Timer good = timer(registry, "200");
      Timer bad = timer(registry, "503");
      RequestWindow window = new RequestWindow(registry);
      good.record(Duration.ofMillis(20));
      assertThat(window.look(NOON).all()).as("what was before is not known to be recent").isZero();
      IntStream.range(0, 90).forEach(_ -> good.record(Duration.ofMillis(20)));
      IntStream.range(0, 8).forEach(_ -> good.record(Duration.ofMillis(1_500)));
      IntStream.range(0, 2).forEach(_ -> bad.record(Duration.ofMillis(5)));
      RequestWindow.Count seen = window.look(NOON.plusSeconds(30));
      assertThat(seen.all()).isEqualTo(100);
      assertThat(seen.failed()).isEqualTo(2);
      assertThat(seen.slow()).isEqualTo(8);
      assertThat(window.look(NOON.plusSeconds(300)).all()).isEqualTo(100);
      assertThat(window.look(NOON.plusSeconds(331)).all()).isZero();
    } finally {
      registry.close();
    }
  }

  private static Timer timer(PrometheusMeterRegistry registry, String status) {
    return Timer.builder("http.server.requests")
        .tag("status", status)
        .serviceLevelObjectives(Duration.ofMillis(500), Duration.ofSeconds(1))
        .register(registry);
  }
}
