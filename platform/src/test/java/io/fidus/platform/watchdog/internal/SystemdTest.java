package io.fidus.platform.watchdog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.platform.watchdog.WatchdogSettings;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Bridge;
import io.fidus.probe.MovableClock;
import io.fidus.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd is told, by a {@code systemd-notify} that writes it down. */
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

  private void tellsAgain() throws IOException {
    int before = told().size();
    await().atMost(SOON).until(() -> told().size() > before + 1);
  }

  private void staysSilent() throws IOException, InterruptedException {
    await().atMost(SOON).until(this::isQuiet);
    int before = told().size();
    Thread.sleep(400);
    assertThat(told()).hasSize(before);
  }

  /** Nothing is told within a few of its turns. */
  private boolean isQuiet() throws IOException, InterruptedException {
    int before = told().size();
    Thread.sleep(200);
    return told().size() == before;
  }

  @Test
  void readyIsToldOnceAndLifeAsLongAsItLasts() throws IOException, InterruptedException {
    AtomicBoolean alive = new AtomicBoolean();
    try (Systemd systemd = new Systemd(environment(), alive::get)) {
      systemd.start();
      staysSilent();
      assertThat(told()).isEmpty();
      alive.set(true);
      await().atMost(SOON).until(() -> told().size() >= 3);
      assertThat(told().getFirst()).isEqualTo("@fidus READY=1 WATCHDOG=1");
      assertThat(told().subList(1, told().size())).containsOnly("@fidus WATCHDOG=1");
      alive.set(false);
      staysSilent();
      alive.set(true);
      tellsAgain();
    }
    staysSilent();
  }

  @Test
  void whereSystemdDoesNotWantToKnowNothingIsRun() throws IOException, InterruptedException {
    try (Systemd systemd = new Systemd(Map.of("PATH", environment().get("PATH")), () -> true)) {
      systemd.start();
      Thread.sleep(300);
      assertThat(told()).isEmpty();
    }
  }

  @Test
  void aPlatformWhoseStoreOrWatchdogStandsStillIsSilent() throws Exception {
    MovableClock clock = new MovableClock(Instant.parse("2026-03-04T12:00:00Z"));
    try (WatchedPlatform platform =
            new WatchedPlatform(folder.resolve("data"), clock, new Bridge(clock));
        Liveness liveness = liveness(platform, clock);
        Systemd systemd = new Systemd(environment(), liveness::lives)) {
      platform.settle();
      systemd.start();
      await().atMost(SOON).until(() -> told().size() >= 2);
      CountDownLatch held = new CountDownLatch(1);
      CountDownLatch free = new CountDownLatch(1);
      Store store = platform.running().context().getBean(Store.class);
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () ->
                      store.execute(
                          () -> {
                            held.countDown();
                            waitFor(free);
                          }));
      held.await();
      staysSilent();
      free.countDown();
      writer.join();
      tellsAgain();
      platform.running().context().getBean(WatchdogRunner.class).stop();
      clock.advance(Duration.ofMinutes(1));
      staysSilent();
    }
  }

  private static Liveness liveness(WatchedPlatform platform, MovableClock clock) {
    return new Liveness(
        platform.running().context().getBean(WatchdogRunner.class),
        platform.running().context().getBean(WatchdogSettings.class),
        platform.running().context().getBean(Store.class),
        clock,
        platform.running().port());
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
