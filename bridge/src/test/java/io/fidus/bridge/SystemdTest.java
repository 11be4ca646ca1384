package io.fidus.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.bridge.settings.BridgeAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd is told of a bridge, by a {@code systemd-notify} that writes it down. */
class SystemdTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private Map<String, String> environment() throws IOException {
    Path program = folder.resolve("systemd-notify");
    Files.writeString(
        program, "#!/bin/sh\necho \"$NOTIFY_SOCKET $*\" >> '" + folder.resolve("told") + "'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return Map.of(
        "PATH", "/nowhere:" + folder, "NOTIFY_SOCKET", "@fidus", "WATCHDOG_USEC", "80000");
  }

  private List<String> told() throws IOException {
    Path file = folder.resolve("told");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static void until(BooleanSupplier so) throws InterruptedException {
    for (long left = SOON.toMillis(); !so.getAsBoolean(); left -= 50) {
      assertThat(left).as("time left").isPositive();
      Thread.sleep(50);
    }
  }

  private boolean isSilentFor(Duration time) {
    try {
      int before = told().size();
      Thread.sleep(time);
      return told().size() == before;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void itIsToldWhileThePortAnswersAndNotAfterwards() throws Exception {
    RunningBridge bridge = RunningBridge.start(folder.resolve("data"));
    BridgeAddress address = new BridgeAddress(bridge.uri(), Optional.empty());
    ServiceWatch watch = bridge.bean(ServiceWatch.class);
    try (Systemd systemd = new Systemd(environment(), () -> watch.lives(address))) {
      systemd.start();
      until(() -> !isSilentFor(Duration.ofMillis(300)));
      assertThat(told().getFirst()).isEqualTo("@fidus READY=1 WATCHDOG=1");
      bridge.close();
      until(() -> isSilentFor(Duration.ofMillis(600)));
      assertThat(told().subList(1, told().size())).containsOnly("@fidus WATCHDOG=1");
    }
  }

  @Test
  void whereSystemdDoesNotWantToKnowNothingIsRun() throws Exception {
    try (Systemd systemd = new Systemd(Map.of("PATH", environment().get("PATH")), () -> true)) {
      systemd.start();
      assertThat(isSilentFor(Duration.ofMillis(300))).isTrue();
      assertThat(told()).isEmpty();
    }
  }
}
