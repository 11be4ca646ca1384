package io.fidus.platform.watchdog.internal;

import static io.fidus.platform.watchdog.internal.WatchedPlatform.BRIDGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.watchdog.Phase;
import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.watchdog.IncidentAdvanced;
import io.fidus.platform.watchdog.IncidentClosed;
import io.fidus.platform.watchdog.IncidentNeedsPerson;
import io.fidus.platform.watchdog.IncidentOpened;
import io.fidus.platform.watchdog.IncidentStep;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Bridge;
import io.fidus.probe.MovableClock;
import io.fidus.store.Changes;
import io.fidus.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The watchdog on a platform, with a bridge that can be broken; seen over HTTP. */
class WatchdogApiTest {

  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final Bridge bridge = new Bridge(clock);

  private WatchedPlatform start() {
    return new WatchedPlatform(data, clock, bridge).settle();
  }

  /** What other modules are told, in order. */
  private static List<Record> listen(RunningPlatform platform) {
    List<Record> told = new CopyOnWriteArrayList<>();
    platform
        .context()
        .getBean(Store.class)
        .follow(
            "test",
            Changes.of(IncidentOpened.class, told::add)
                .and(IncidentAdvanced.class, told::add)
                .and(IncidentNeedsPerson.class, told::add)
                .and(IncidentClosed.class, told::add),
            () -> {});
    return told;
  }

  private static JsonNode part(Person person) {
    return person.get("/api/system/mt5-watchdog/status").json().path("parts").path(0);
  }

  private static String order(String part, String reason) {
    return "{\"part\":\"%s\",\"reason\":\"%s\"}".formatted(part, reason);
  }

  @Test
  void aDeadBridgeIsHealedVerifiedAndItsIncidentTellsEachStep() {
    try (WatchedPlatform platform = start()) {
      Person admin = Person.administrator(platform.running());
      List<Record> told = listen(platform.running());
      platform.passUntil(BRIDGE, Phase.HEALTHY);
      assertThat(part(admin).path("name").asString()).isEqualTo("Harbour bridge");
      bridge.broken = true;
      platform.passUntil(BRIDGE, Phase.RECOVERED);
      assertThat(bridge.commands).containsExactly(GatewayWatch.Command.RESTART_BRIDGE);
      platform.passUntil(BRIDGE, Phase.HEALTHY);
      JsonNode incidents = admin.get("/api/incidents").json();
      assertThat(incidents.path("total").asInt()).isEqualTo(1);
      JsonNode incident = incidents.path("items").path(0);
      assertThat(incident.path("cause").asString()).isEqualTo("DEAD");
      assertThat(incident.path("secondsToDetect").asLong()).isLessThanOrEqualTo(10);
      assertThat(incident.path("closed").isNull()).isFalse();
      JsonNode story = admin.get("/api/incidents/" + incident.path("id").asString()).json();
      assertThat(story.path("steps").values().stream().map(step -> step.path("kind").asString()))
          .containsSubsequence("OPENED", "ORDERED", "RESTORED", "CLOSED");
      String id = incident.path("id").asString();
      assertThat(incident.path("name").asString()).isEqualTo("Harbour bridge");
      await().atMost(Duration.ofSeconds(10)).until(() -> told.size() == 4);
      assertThat(told.getFirst())
          .isInstanceOfSatisfying(
              IncidentOpened.class,
              opened -> {
                assertThat(opened.incident()).isEqualTo(id);
                assertThat(opened.partName()).isEqualTo("Harbour bridge");
                assertThat(opened.severity()).isEqualTo(Severity.CRITICAL);
              });
      assertThat(told.subList(1, 3))
          .extracting(event -> ((IncidentAdvanced) event).step())
          .containsExactly(IncidentStep.HEALING_ORDERED, IncidentStep.RESTORED);
      assertThat(told.getLast())
          .isInstanceOfSatisfying(
              IncidentClosed.class, closed -> assertThat(closed.restored()).isPresent());
      assertThat(admin.get("/api/incidents/none").code()).isEqualTo("not-found");
      assertThat(admin.get("/api/incidents?after=x").code()).isEqualTo("bad-cursor");
    }
  }

  @Test
  void whatAPersonHoldsNobodyHealsUntilItIsResumed() {
    try (WatchedPlatform platform = start()) {
      Person admin = Person.administrator(platform.running());
      assertThat(admin.post("/api/system/mt5-watchdog/force-healing", order(BRIDGE, "try")).code())
          .isEqualTo("nothing-to-heal");
      assertThat(
              admin.post("/api/system/mt5-watchdog/hold", order(BRIDGE, "I look at it")).status())
          .isEqualTo(204);
      assertThat(admin.post("/api/system/mt5-watchdog/hold", order(BRIDGE, "me too")).code())
          .isEqualTo("part-held");
      bridge.broken = true;
      platform.passUntil(BRIDGE, Phase.FAILED);
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> assertThat(part(admin).path("waiting").asString()).isEqualTo("HELD"));
      assertThat(admin.post("/api/system/mt5-watchdog/force-healing", order(BRIDGE, "try")).code())
          .isEqualTo("part-held");
      assertThat(bridge.commands).isEmpty();
      assertThat(admin.post("/api/system/mt5-watchdog/resume", order(BRIDGE, "looked")).status())
          .isEqualTo(204);
      platform.passUntil(BRIDGE, Phase.RECOVERED);
      assertThat(bridge.commands).hasSize(1);
      assertThat(admin.post("/api/system/mt5-watchdog/resume", order(BRIDGE, "again")).code())
          .isEqualTo("not-found");
      assertThat(admin.post("/api/system/mt5-watchdog/hold", order("nothing", "x")).code())
          .isEqualTo("invalid-fields");
      assertThat(
              admin
                  .post("/api/system/mt5-watchdog/force-healing", order("BRIDGE:other", "x"))
                  .code())
          .isEqualTo("not-found");
    }
  }

  @Test
  void afterARestartInTheMiddleOfHealingTheIncidentGoesOnWithoutASecondOrder() {
    bridge.mendable = false;
    try (WatchedPlatform platform = start()) {
      Person.administrator(platform.running());
      bridge.broken = true;
      platform.passUntil(BRIDGE, Phase.VERIFYING);
    }
    try (WatchedPlatform platform = start()) {
      Person admin = Person.signIn(platform.running(), "admin", Person.PASSWORD);
      assertThat(part(admin).path("phase").asString()).isEqualTo("VERIFYING");
      bridge.broken = false;
      platform.passUntil(BRIDGE, Phase.RECOVERED);
      platform.passUntil(BRIDGE, Phase.HEALTHY);
      assertThat(bridge.commands).hasSize(1);
      assertThat(admin.get("/api/incidents").json().path("total").asInt()).isEqualTo(1);
    }
  }

  @Test
  void inAnnouncedWorkNothingIsHealedAndNobodyIsTold() {
    try (WatchedPlatform platform = start()) {
      Person admin = Person.administrator(platform.running());
      String from = clock.instant().toString();
      String until = clock.instant().plusSeconds(600).toString();
      String work = work("MAINTENANCE", BRIDGE, from, until);
      String id = admin.post("/api/system/mt5-watchdog/work", work).json().path("id").asString();
      bridge.broken = true;
      platform.passUntil(BRIDGE, Phase.FAILED).pass(60);
      assertThat(bridge.commands).isEmpty();
      assertThat(admin.get("/api/incidents").json().path("total").asInt()).isZero();
      assertThat(part(admin).path("waiting").asString()).isEqualTo("MAINTENANCE");
      String end = "/api/system/mt5-watchdog/work/" + id + "/end";
      assertThat(admin.post(end, "{\"reason\":\"done\"}").status()).isEqualTo(204);
      assertThat(admin.post(end, "{\"reason\":\"done\"}").code()).isEqualTo("work-over");
      assertThat(admin.get("/api/system/mt5-watchdog/work").json().isEmpty()).isTrue();
      platform.passUntil(BRIDGE, Phase.RECOVERED);
      assertThat(bridge.commands).hasSize(1);
    }
  }

  @Test
  void whatIsAnnouncedMustMakeSense() {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      Person admin = Person.administrator(platform.running());
      String path = "/api/system/mt5-watchdog/work";
      String now = clock.instant().toString();
      String later = clock.instant().plusSeconds(60).toString();
      assertThat(admin.post(path, work("MAINTENANCE", BRIDGE, later, now)).code())
          .isEqualTo("invalid-fields");
      assertThat(admin.post(path, work("EMPTIED", BRIDGE, now, later)).code())
          .isEqualTo("invalid-fields");
      assertThat(admin.post(path, work("MAINTENANCE", "bridge", now, later)).code())
          .isEqualTo("invalid-fields");
      String past = clock.instant().minusSeconds(60).toString();
      assertThat(admin.post(path, work("MAINTENANCE", BRIDGE, past, now)).code())
          .isEqualTo("work-over");
    }
  }

  private static String work(String kind, String part, String from, String until) {
    return "{\"kind\":\"%s\",\"parts\":[\"%s\"],\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"test\"}"
        .formatted(kind, part, from, until);
  }
}
