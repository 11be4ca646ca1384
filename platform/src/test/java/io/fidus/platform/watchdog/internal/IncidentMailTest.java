package io.fidus.platform.watchdog.internal;

import static io.fidus.platform.watchdog.internal.WatchedPlatform.BRIDGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.watchdog.Phase;
import io.fidus.platform.Person;
import io.fidus.platform.mail.internal.MailTown;
import io.fidus.platform.mail.internal.MailTown.Letter;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Bridge;
import io.fidus.probe.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is mailed of an incident, over the sudden end of the platform that found it. */
class IncidentMailTest {
  private static final String DESK = "desk@house.example";

  /** Longer than the lease of the one that was killed. */
  private static final Duration OUTAGE = Duration.ofSeconds(20);

  @TempDir private Path data;
  @TempDir private Path left;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T12:00:00Z"));
  private final Bridge bridge = new Bridge(clock);
  private final MailTown town = MailTown.open();

  @AfterEach
  void close() {
    town.close();
  }

  private WatchedPlatform start(Path folder) {
    return new WatchedPlatform(
            folder,
            clock,
            bridge,
            Stream.concat(
                    Stream.of("--fidus.alerts.recipients=" + DESK + " en"),
                    Stream.of(town.arguments()))
                .toArray(String[]::new))
        .settle();
  }

  private List<Letter> awaitLetters(WatchedPlatform platform, String last) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              platform.pass(1);
              return town.letters(DESK).stream().anyMatch(one -> one.text().contains(last));
            });
    return town.letters(DESK);
  }

  /** The files as they are at this moment, which is what a killed process leaves behind. */
  private void copyAsLeftByAKill() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = left.resolve(data.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void anIncidentThatOutlivesThePlatformIsOneThreadAndItsHealingIsOrderedOnce() throws IOException {
    bridge.mendable = false;
    try (WatchedPlatform platform = start(data)) {
      Person.administrator(platform.running());
      bridge.broken = true;
      platform.passUntil(BRIDGE, Phase.VERIFYING);
      assertThat(awaitLetters(platform, "Harbour bridge")).hasSize(1);
      copyAsLeftByAKill();
    }
    clock.advance(OUTAGE);
    try (WatchedPlatform platform = start(left)) {
      assertThat(platform.phase(BRIDGE)).isEqualTo(Phase.VERIFYING);
      bridge.broken = false;
      platform.passUntil(BRIDGE, Phase.HEALTHY);
      List<Letter> letters = awaitLetters(platform, "A fresh and healthy observation has arrived.");

      assertThat(bridge.commands).hasSize(1);
      Letter opening = letters.getFirst();
      assertThat(opening.inReplyTo()).isEmpty();
      assertThat(opening.subject()).contains("Harbour bridge");
      assertThat(letters.subList(1, letters.size()))
          .isNotEmpty()
          .allSatisfy(letter -> assertThat(letter.references()).contains(opening.id()));
      assertThat(letters.stream().map(Letter::id)).doesNotHaveDuplicates();
      assertThat(letters.stream().map(Letter::text)).doesNotHaveDuplicates();
    }
  }
}
