package io.fidus.platform.trading.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.trading.internal.ReportFile;
import io.fidus.platform.trading.internal.ReportFile.Trade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watched folder of a platform that was started as an operator starts it. */
class FolderWatchTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void aStatementThatIsDroppedIntoTheFolderIsOnTheScreen() throws IOException {
    Path watched = Files.createDirectories(folder.resolve("in"));
    try (RunningPlatform platform =
        RunningPlatform.start(
            folder.resolve("data"),
            "--fidus.imports.folder=" + watched,
            "--fidus.imports.folder-interval=50ms")) {
      Person admin = Person.administrator(platform);

      ReportFile.of(70_021)
          .deals(Trade.deposit("2025-03-03T10:00:00", 11, "1000.00"))
          .write(watched, "a.html");

      await()
          .atMost(LONGEST)
          .untilAsserted(() -> assertThat(watched.resolve("imported/a.html")).exists());
      assertThat(admin.get("/api/accounts?q=70021").json().path("total").asInt()).isEqualTo(1);
      assertThat(admin.get("/api/imports").json().path("items").path(0).path("channel").asString())
          .isEqualTo("WATCHED_FOLDER");
    }
  }
}
