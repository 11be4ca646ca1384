package io.fidus.platform.watchdog.internal;

import static io.fidus.platform.watchdog.internal.WatchedPlatform.BRIDGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.watchdog.Phase;
import io.fidus.platform.Person;
import io.fidus.platform.remote.internal.github.FakeGithub;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Bridge;
import io.fidus.probe.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A bridge that hears nothing any more, and workflows that can restart it. */
class RemoteHealingTest {
  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final Bridge bridge = new Bridge(clock);
  private final FakeGithub github;

  RemoteHealingTest() throws IOException {
    github = new FakeGithub(clock);
  }

  @BeforeEach
  void theBridgeIsDeaf() {
    bridge.hears = false;
  }

  @AfterEach
  void close() {
    github.close();
  }

  private WatchedPlatform start() {
    return new WatchedPlatform(
            data,
            clock,
            bridge,
            "--fidus.github.token=" + FakeGithub.TOKEN,
            "--fidus.github.repository=" + FakeGithub.REPOSITORY,
            "--fidus.github.api-url=" + github.uri())
        .settle();
  }

  private List<String> dispatched() {
    return github.asked.stream()
        .filter(one -> one.startsWith("POST ") && one.contains("/dispatches"))
        .toList();
  }

  private static JsonNode incident(Person admin) {
    JsonNode incidents = admin.get("/api/incidents").json();
    assertThat(incidents.path("total").asInt()).isEqualTo(1);
    return incidents.path("items").path(0);
  }

  @Test
  void aWorkflowThatRestartsTheBridgeIsBelievedWhenTheBridgeIsHeardOfAgain() {
    try (WatchedPlatform platform = start()) {
      Person admin = Person.administrator(platform.running());
      bridge.broken = true;
      platform.passUntil(BRIDGE, Phase.VERIFYING);
      assertThat(dispatched())
          .singleElement()
          .asString()
          .contains("/actions/workflows/monitor-bridge-health.yml/dispatches")
          .contains("watchdog");
      platform.pass(90);
      assertThat(platform.phase(BRIDGE)).isEqualTo(Phase.VERIFYING);
      assertThat(incident(admin).path("restored").isNull()).isTrue();
      bridge.broken = false;
      platform.passUntil(BRIDGE, Phase.RECOVERED);
      platform.passUntil(BRIDGE, Phase.HEALTHY);
      assertThat(dispatched()).hasSize(1);
      assertThat(incident(admin).path("secondsToRestore").asLong()).isBetween(90L, 120L);
    }
  }

  @Test
  void aWorkflowThatNeverRunsIsNoHealingAndInTheEndAPersonIsCalled() {
    github.neverRuns = true;
    try (WatchedPlatform platform = start()) {
      Person.administrator(platform.running());
      bridge.broken = true;
      platform.passUntil(BRIDGE, Phase.MANUAL_REQUIRED);
      assertThat(dispatched()).hasSize(2);
      assertThat(dispatched().getLast())
          .contains("\"event_type\":\"mt5-full-restart\"")
          .contains("\"trigger\":\"watchdog\"")
          .contains("\"reason\":")
          .contains("\"timestamp\":");
      assertThat(github.runCount()).isZero();
      JsonNode incident = incident(Person.signIn(platform.running(), "admin", Person.PASSWORD));
      assertThat(incident.path("personNeeded").asBoolean()).isTrue();
      assertThat(incident.path("restored").isNull()).isTrue();
      assertThat(incident.path("closed").isNull()).isTrue();
    }
  }
}
