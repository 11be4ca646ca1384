package io.fidus.store.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fidus.store.Store;
import io.fidus.store.kit.Book;
import io.fidus.store.sqlite.SqliteEngine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every acknowledged commit has waited for the disk. Killing a process cannot show that, because
 * the operating system still holds what was written; counting the calls can.
 */
class FlushTest {
  private static final int COMMANDS = 100;

  @Test
  void eachCommitOfASingleCallerWaitsForTheLog() throws IOException {
    boolean traced =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "strace")));
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(traced).as("strace is not installed, so the flushes cannot be counted").isTrue();
    }
    assertThat(traced).as("strace is installed").isTrue();
    try (SqliteEngine engine = new SqliteEngine()) {
      try (Store store = engine.open(InstantSource.system())) {
        new Book(store).open();
      }
      Path calls = engine.folder().resolve("calls");
      try (Child child =
          Child.start(
              engine.folder(),
              0,
              COMMANDS,
              1,
              "strace",
              "-f",
              "-y",
              "-e",
              "trace=fsync,fdatasync",
              "-o",
              calls.toString())) {
        child.go();
        assertThat(child.await()).hasSize(COMMANDS);
      }
      try (Stream<String> lines = Files.lines(calls)) {
        long flushes =
            lines.filter(line -> line.contains("sync(") && line.contains("-wal>")).count();
        assertThat(flushes).as("flushes of the log").isGreaterThanOrEqualTo(COMMANDS);
      }
    }
  }
}
