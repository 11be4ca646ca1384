package io.fidus.platform.watchdog.internal;

import static io.fidus.platform.watchdog.internal.WatchedPlatform.BRIDGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.watchdog.Phase;
import io.fidus.platform.Person;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Bridge;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Terminal;
import io.fidus.probe.MovableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Drills on terminals, syncs, and how long everything took; seen over HTTP. */
class DrillApiTest {
  private static final String DRILL = "/api/system/mt5-watchdog/drill";
  private static final String SYNC = "/api/system/mt5-watchdog/force-sync";

  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final Bridge bridge = new Bridge(clock);

  private static String drill(String part, String fault) {
    return "{\"part\":\"%s\",\"fault\":\"%s\",\"reason\":\"exercise\"}".formatted(part, fault);
  }

  @Test
  void aSimulatedTerminalIsBrokenHealedAndMeasured() {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      Terminal terminal = platform.terminal(51_201, true);
      Terminal other = platform.terminal(51_202, true);
      Person admin = Person.administrator(platform.running());
      platform.settle();
      JsonNode begun = admin.post(DRILL, drill(terminal.part(), "FREEZE")).json();
      assertThat(platform.simulatorOrders())
          .singleElement()
          .asString()
          .contains("/faults ", "51201", "slow", "seconds", "millis");
      assertThat(admin.post(DRILL, drill(terminal.part(), "KILL")).code())
          .isIn("drill-under-way", "part-not-healthy");
      platform
          .passUntil(terminal.part(), Phase.RECOVERED)
          .passUntil(terminal.part(), Phase.HEALTHY)
          .pass(6);
      JsonNode seen =
          admin.get("/api/system/mt5-watchdog/drills/" + begun.path("id").asString()).json();
      assertThat(seen.path("outcome").asString()).isEqualTo("HEALED");
      long detected = seen.path("detectedAfterMillis").asLong();
      long restored = seen.path("restoredAfterMillis").asLong();
      assertThat(detected).isBetween(3_000L, 10_000L);
      assertThat(restored).isBetween(detected, 40_000L);
      assertThat(seen.path("closedAfterMillis").asLong()).isGreaterThan(restored + 29_000);
      assertThat(seen.path("rungs").values().stream().map(JsonNode::asString))
          .containsExactly("RECONNECT_SESSION", "RESTART_TERMINAL");
      assertThat(platform.phase(other.part())).isEqualTo(Phase.HEALTHY);
      JsonNode uptime = admin.get("/api/system/uptime").json();
      assertThat(uptime.path("drills").path("incidents").asInt()).isEqualTo(1);
      assertThat(uptime.path("incidents").path("incidents").asInt()).isZero();
      assertThat(uptime.path("drills").path("rungs").path(1).path("healed").asInt()).isEqualTo(1);
      assertThat(uptime.path("days").size()).isEqualTo(30);
    }
  }

  @Test
  void whatIsNotSimulatedIsNeverBroken() {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      Terminal real = platform.terminal(51_201, false);
      Person admin = Person.administrator(platform.running());
      platform.settle();
      assertThat(admin.post(DRILL, drill(real.part(), "KILL")).code()).isEqualTo("not-simulated");
      assertThat(admin.post(DRILL, drill(BRIDGE, "KILL")).code()).isEqualTo("drill-not-possible");
      assertThat(admin.post(DRILL, drill("TERMINAL:99", "KILL")).code()).isEqualTo("not-found");
      assertThat(admin.post(DRILL, drill("TRADE_SERVER:Example-Demo", "KILL")).code())
          .isEqualTo("drill-not-possible");
      assertThat(platform.simulatorOrders()).isEmpty();
      assertThat(admin.get("/api/system/mt5-watchdog/drills").json().isEmpty()).isTrue();
    }
  }

  @Test
  void withoutASimulatorNothingIsBroken() {
    try (WatchedPlatform platform =
        new WatchedPlatform(data, clock, bridge, "--fidus.watchdog.simulator-port=")) {
      Terminal terminal = platform.terminal(51_201, true);
      Person admin = Person.administrator(platform.running());
      platform.settle();
      assertThat(admin.post(DRILL, drill(terminal.part(), "KILL")).code())
          .isEqualTo("drill-not-possible");
    }
  }

  @Test
  void aSyncAsksTheSourceAndTellsWhatCame() {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      Terminal terminal = platform.terminal(51_201, true);
      Person admin = Person.administrator(platform.running());
      platform.settle();
      CompletableFuture<WatchedPlatform> time =
          CompletableFuture.supplyAsync(
              () -> {
                await().until(() -> !bridge.commands.isEmpty());
                return platform.pass(2);
              });
      JsonNode synced =
          admin
              .post(SYNC, "{\"part\":\"%s\",\"reason\":\"look\"}".formatted(terminal.part()))
              .json();
      time.join();
      assertThat(synced.path("synced").asInt()).isEqualTo(1);
      assertThat(synced.path("asked").asInt()).isEqualTo(1);
      assertThat(synced.path("accounts").path(0).path("accepted").asBoolean()).isTrue();
      assertThat(bridge.commands).containsExactly(GatewayWatch.Command.RESYNC);
      assertThat(admin.post(SYNC, "{\"part\":\"TERMINAL:99\",\"reason\":\"look\"}").code())
          .isEqualTo("not-found");
    }
  }
}
