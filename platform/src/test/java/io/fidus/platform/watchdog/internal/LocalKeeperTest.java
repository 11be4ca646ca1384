package io.fidus.platform.watchdog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.watchdog.WatchdogMode;
import io.fidus.platform.watchdog.WatchdogSettings;
import io.fidus.probe.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends real processes, and only those that it should. */
class LocalKeeperTest {
  @TempDir private Path folder;

  private final MovableClock clock = new MovableClock(Instant.EPOCH);
  private Optional<Process> process = Optional.empty();

  @AfterEach
  void clean() {
    process.ifPresent(Process::destroyForcibly);
  }

  /** A process that hangs, with a file's name among its words. */
  private Process hanging(String word) throws IOException {
    Path file = Files.writeString(folder.resolve(word), "");
    Process started = new ProcessBuilder("tail", "-f", file.toString()).start();
    process = Optional.of(started);
    Files.writeString(pidFile(), Long.toString(started.pid()));
    Instant begun = started.info().startInstant().orElseThrow();
    clock.advance(Duration.between(clock.instant(), begun.plusSeconds(60)));
    return started;
  }

  private Path pidFile() {
    return folder.resolve("bridge.pid");
  }

  private LocalKeeper keeper() {
    return new LocalKeeper(
        new WatchdogSettings(
            WatchdogMode.HEAL, Optional.of(pidFile().toString()), Optional.empty()),
        clock);
  }

  @Test
  void aBridgeThatHangsIsEnded() throws Exception {
    Process hanging = hanging("bridge.jar");
    assertThat(keeper().end("local").good()).isTrue();
    assertThat(hanging.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void oneThatWasJustStartedMayComeUp() throws Exception {
    Process starting = hanging("bridge.jar");
    clock.advance(Duration.ofSeconds(-50));
    assertThat(keeper().end("local")).isEqualTo(new Answer(true, "its keeper has just started it"));
    assertThat(starting.isAlive()).isTrue();
  }

  @Test
  void aProcessThatIsNoBridgeIsLeftAlone() throws Exception {
    Process other = hanging("another.txt");
    assertThat(keeper().end("local").good()).isTrue();
    assertThat(other.isAlive()).isTrue();
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    assertThat(keeper().end("local").good()).as("gone: it is being started").isTrue();
    Files.writeString(pidFile(), "no number");
    assertThat(keeper().end("local").good()).isFalse();
  }

  @Test
  void keepsTheBridgeOfTheEnvironmentAlone() {
    assertThat(keeper().keeps(new GatewayId("bridge"))).isTrue();
    assertThat(keeper().keeps(new GatewayId("another"))).isFalse();
    assertThat(
            new LocalKeeper(
                    new WatchdogSettings(WatchdogMode.HEAL, Optional.empty(), Optional.empty()),
                    clock)
                .keeps(new GatewayId("bridge")))
        .isFalse();
  }
}
