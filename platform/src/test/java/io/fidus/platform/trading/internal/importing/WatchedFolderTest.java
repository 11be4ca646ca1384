package io.fidus.platform.trading.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.trading.internal.ReportFile;
import io.fidus.platform.trading.internal.ReportFile.Trade;
import io.fidus.platform.trading.internal.TradingDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
  private static final ReportFile REPORT =
      ReportFile.of(70_005).deals(Trade.deposit("2025-03-03T10:00:00", 11, "1000.00"));

  @TempDir private Path folder;
  private Path watched;
  private TradingDesk desk;
  private WatchedFolder watch;

  @BeforeEach
  void open() throws IOException {
    desk = TradingDesk.open(folder.resolve("data"));
    watched = Files.createDirectories(folder.resolve("in"));
    watch = new WatchedFolder(watched, desk.services().imports());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aFileIsTakenOnceItHasStoppedChanging() throws IOException {
    String report = REPORT.html();
    Path file = Files.writeString(watched.resolve("a.html"), report.substring(0, 500));
    watch.look();
    Files.writeString(file, report.substring(500), StandardOpenOption.APPEND);
    watch.look();
    assertThat(desk.services().accounts().all()).isEmpty();
    assertThat(file).exists();

    watch.look();

    assertThat(desk.services().accounts().all()).hasSize(1);
    assertThat(file).doesNotExist();
    assertThat(watched.resolve("imported/a.html")).exists();
  }

  @Test
  void aFileThatIsRefusedLiesBesideTheReason() throws IOException {
    Files.writeString(watched.resolve("b.html"), "<html><body>no report</body></html>");

    watch.look();
    watch.look();

    assertThat(watched.resolve("refused/b.html")).exists();
    assertThat(watched.resolve("refused/b.html.problem.txt"))
        .content()
        .contains("Not a statement", "Export the history again");
  }

  @Test
  void aFileOfTheSameNameDoesNotReplaceTheOneBefore() throws IOException {
    REPORT.write(watched, "a.html");
    watch.look();
    watch.look();
    REPORT.write(watched, "a.html");
    watch.look();
    watch.look();

    assertThat(watched.resolve("imported")).isDirectoryContaining("glob:**/a.html");
    assertThat(watched.resolve("imported")).isDirectoryContaining("glob:**/2-a.html");
    assertThat(desk.services().accounts().all()).hasSize(1);
  }

  @Test
  void aSubfolderNamesTheServerOfItsFiles() throws IOException {
    Path server = Files.createDirectories(watched.resolve("Other-Server"));
    REPORT.write(server, "a.html");

    watch.look();
    watch.look();

    assertThat(watched.resolve("refused/a.html.problem.txt"))
        .content()
        .contains("Other-Server", "Fixture-Demo");
  }

  @Test
  void anImportThatWasNotMovedBeforeAStopIsMovedAfterIt() throws IOException {
    Path file = REPORT.write(watched, "a.html");
    desk.take(file);

    watch.look();
    watch.look();

    assertThat(watched.resolve("imported/a.html")).exists();
    assertThat(desk.services().accounts().all()).hasSize(1);
  }
}
