package io.fidus.platform.watchdog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.watchdog.Phase;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Bridge;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Terminal;
import io.fidus.probe.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What strangers learn of how FIDUS is. */
class PublicStatusTest {
  private static final String PATH = "/api/public/status";

  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final Bridge bridge = new Bridge(clock);

  private static String state(WatchedPlatform platform) {
    return platform.running().get(PATH).json().path("state").asString();
  }

  @Test
  void aStrangerLearnsHowFidusIsAndNothingElse() {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      Terminal terminal = platform.terminal(51_201, true);
      platform.settle().pass(35);
      Answer well = platform.running().get(PATH);
      assertThat(well.status()).isEqualTo(200);
      assertThat(well.header("Cache-Control")).isEqualTo("max-age=10, public");
      assertThat(well.header("RateLimit-Limit")).isNotEmpty();
      assertThat(well.json().path("state").asString()).isEqualTo("OPERATIONAL");
      assertThat(well.json().path("availability").path("kind").asString()).isEqualTo("PERCENT");
      assertThat(well.json().path("incidents").isEmpty()).isTrue();

      assertThat(platform.running().get(PATH).json().path("at"))
          .as("kept for ten seconds")
          .isEqualTo(well.json().path("at"));
      bridge.mendable = false;
      bridge.broken = true;
      platform.passUntil(WatchedPlatform.BRIDGE, Phase.VERIFYING).pass(11);
      Answer broken = platform.running().get(PATH);
      assertThat(broken.json().path("state").asString()).isEqualTo("DEGRADED");
      assertThat(broken.json().propertyNames())
          .containsExactlyInAnyOrder("state", "at", "availability", "incidents");
      JsonNode incident = broken.json().path("incidents").path(0);
      assertThat(incident.propertyNames())
          .containsExactlyInAnyOrder("kind", "severity", "began", "restored");
      assertThat(incident.path("kind").asString()).isEqualTo("BRIDGE");
      assertThat(incident.path("severity").asString()).isEqualTo("CRITICAL");
      assertThat(incident.path("restored").isNull()).isTrue();
      for (String secret :
          List.of("Harbour", "bridge", "51201", "Example", "Demo", "1000", "USD", "TERMINAL:")) {
        assertThat(broken.text()).doesNotContain(secret);
      }

      bridge.broken = false;
      platform.passUntil(WatchedPlatform.BRIDGE, Phase.HEALTHY).pass(11);
      JsonNode over = platform.running().get(PATH).json();
      assertThat(over.path("state").asString()).isEqualTo("OPERATIONAL");
      assertThat(over.path("incidents").path(0).path("restored").isNull()).isFalse();
      terminal.stop(true);
      bridge.restart = account -> {};
      platform.pass(85);
      assertThat(state(platform)).isEqualTo("DOWN");
    }
  }

  @Test
  void whileNobodyWatchesNobodyKnows() {
    try (WatchedPlatform platform = new WatchedPlatform(data, clock, bridge)) {
      platform.settle().pass(11);
      assertThat(state(platform)).isEqualTo("OPERATIONAL");
      platform.running().context().getBean(WatchdogRunner.class).stop();
      clock.advance(Duration.ofSeconds(31));
      assertThat(state(platform)).isEqualTo("UNKNOWN");
    }
  }
}
