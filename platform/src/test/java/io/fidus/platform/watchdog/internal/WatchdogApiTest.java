package io.fidus.platform.watchdog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.watchdog.Phase;
import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.FidusPlatform;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.GatewayKind;
import io.fidus.platform.watchdog.IncidentAdvanced;
import io.fidus.platform.watchdog.IncidentClosed;
import io.fidus.platform.watchdog.IncidentNeedsPerson;
import io.fidus.platform.watchdog.IncidentOpened;
import io.fidus.platform.watchdog.IncidentStep;
import io.fidus.probe.MovableClock;
import io.fidus.store.Changes;
import io.fidus.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** The watchdog on a platform, with a bridge that can be broken; seen over HTTP. */
class WatchdogApiTest {
  private static final String PART = "BRIDGE:bridge";
  private static final int SETTLED_SECONDS = 31;

  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final FakeBridge bridge = new FakeBridge();

  /** A bridge that beats and answers unless it is broken, and is mended by a restart. */
  private final class FakeBridge implements GatewayWatch {
    private final GatewayId id = new GatewayId("bridge");
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private volatile boolean mendable = true;
    private volatile Optional<Instant> last = Optional.empty();

    @Override
    public List<WatchedGateway> gateways() {
      if (!broken) {
        last = Optional.of(clock.instant());
      }
      return List.of(
          new WatchedGateway(id, "Harbour bridge", GatewayKind.BRIDGE, true, last, true));
    }

    @Override
    public Answer probe(GatewayId gateway) {
      return new Answer(!broken, broken ? "connection refused" : "HTTP 200");
    }

    @Override
    public Answer command(
        GatewayId gateway, Command command, Optional<AccountIdentity> account, String reason) {
      commands.add(command);
      if (mendable) {
        broken = false;
      }
      return new Answer(true, "HTTP 202");
    }

    @Override
    public Answer reconnect(GatewayId gateway) {
      return new Answer(false, "no");
    }
  }

  private RunningPlatform start() {
    SpringApplication application = clock.in(FidusPlatform.application());
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "fakeBridge",
                    GatewayWatch.class,
                    () -> bridge,
                    definition -> definition.setPrimary(true)));
    RunningPlatform platform =
        RunningPlatform.start(application, data, "--fidus.watchdog.mode=HEAL");
    WatchdogRunner runner = platform.context().getBean(WatchdogRunner.class);
    await().atMost(Duration.ofSeconds(20)).until(() -> runner.status().size() == 1);
    // Slowly enough that the node keeps its lease.
    for (int second = 0; second < SETTLED_SECONDS; second++) {
      Instant before = runner.lookedAt();
      clock.advance(Duration.ofSeconds(1));
      runner.wake();
      await().pollInterval(Duration.ofMillis(5)).until(() -> runner.lookedAt().isAfter(before));
    }
    return platform;
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

  /** Lets time pass, a second for each look, until a part is in a phase. */
  private void passUntil(RunningPlatform platform, Phase phase) {
    WatchdogRunner runner = platform.context().getBean(WatchdogRunner.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              Phase now = runner.status().getFirst().state().phase();
              if (now != phase) {
                clock.advance(Duration.ofSeconds(1));
                runner.wake();
              }
              return now == phase;
            });
  }

  private static String order(String part, String reason) {
    return "{\"part\":\"%s\",\"reason\":\"%s\"}".formatted(part, reason);
  }

  @Test
  void aDeadBridgeIsHealedVerifiedAndItsIncidentTellsEachStep() {
    try (RunningPlatform platform = start()) {
      Person admin = Person.administrator(platform);
      List<Record> told = listen(platform);
      passUntil(platform, Phase.HEALTHY);
      assertThat(part(admin).path("name").asString()).isEqualTo("Harbour bridge");
      bridge.broken = true;
      passUntil(platform, Phase.RECOVERED);
      assertThat(bridge.commands).containsExactly(GatewayWatch.Command.RESTART_BRIDGE);
      passUntil(platform, Phase.HEALTHY);
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
    try (RunningPlatform platform = start()) {
      Person admin = Person.administrator(platform);
      assertThat(admin.post("/api/system/mt5-watchdog/force-healing", order(PART, "try")).code())
          .isEqualTo("nothing-to-heal");
      assertThat(admin.post("/api/system/mt5-watchdog/hold", order(PART, "I look at it")).status())
          .isEqualTo(204);
      assertThat(admin.post("/api/system/mt5-watchdog/hold", order(PART, "me too")).code())
          .isEqualTo("part-held");
      bridge.broken = true;
      passUntil(platform, Phase.FAILED);
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> assertThat(part(admin).path("waiting").asString()).isEqualTo("HELD"));
      assertThat(admin.post("/api/system/mt5-watchdog/force-healing", order(PART, "try")).code())
          .isEqualTo("part-held");
      assertThat(bridge.commands).isEmpty();
      assertThat(admin.post("/api/system/mt5-watchdog/resume", order(PART, "looked")).status())
          .isEqualTo(204);
      passUntil(platform, Phase.RECOVERED);
      assertThat(bridge.commands).hasSize(1);
      assertThat(admin.post("/api/system/mt5-watchdog/resume", order(PART, "again")).code())
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
    try (RunningPlatform platform = start()) {
      Person.administrator(platform);
      bridge.broken = true;
      passUntil(platform, Phase.VERIFYING);
    }
    try (RunningPlatform platform = start()) {
      Person admin = Person.signIn(platform, "admin", Person.PASSWORD);
      assertThat(part(admin).path("phase").asString()).isEqualTo("VERIFYING");
      bridge.broken = false;
      passUntil(platform, Phase.RECOVERED);
      passUntil(platform, Phase.HEALTHY);
      assertThat(bridge.commands).hasSize(1);
      assertThat(admin.get("/api/incidents").json().path("total").asInt()).isEqualTo(1);
    }
  }
}
