package io.fidus.bench;

import io.fidus.metatrader.statement.Container;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.statement.sample.Language;
import io.fidus.metatrader.statement.sample.SampleForm;
import io.fidus.metatrader.statement.sample.SampleSpec;
import io.fidus.metatrader.statement.sample.SampleStatements;
import io.fidus.metatrader.statement.sample.StatementWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Statement import through the API into the store: upload, read, check, store durably, reconcile.
 */
final class ImportMeasure implements Measure {
  private static final int DEALS = 100_000;
  private static final long SEED = 7;

  @Override
  public void run(PlatformProgram platform, Results results)
      throws IOException, InterruptedException {
    measure(platform, Container.XLSX, "report.xlsx", "< 3 s", results);
    measure(platform, Container.HTML, "report.html", "< 6 s", results);
  }

  private static void measure(
      PlatformProgram platform, Container container, String name, String mark, Results results)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("fidus-bench-statement");
    Path statement = folder.resolve(name);
    write(statement, container);
    try (RunningPlatform running = platform.start(true)) {
      String token = running.signIn();
      Duration cpuBefore = running.cpu();
      long began = System.nanoTime();
      long added = running.upload(statement, token).get("dealsAdded").asLong();
      Duration taken = Duration.ofNanos(System.nanoTime() - began);
      String what =
          container + " of " + DEALS + " deals (" + Files.size(statement) / 1_000_000 + " MB)";
      results.add(what + ", upload to stored", seconds(taken), mark);
      results.add(what + ", processor time", seconds(running.cpu().minus(cpuBefore)), "-");
      results.add(
          what + ", resident memory after", running.residentMebibytes() + " MiB", "heap < 512 MB");
      if (added < DEALS) {
        throw new IllegalStateException("Only " + added + " of " + DEALS + " deals were added");
      }
    } finally {
      PlatformProgram.deleteTree(folder);
    }
  }

  private static void write(Path file, Container container) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      StatementWriter.write(
          SampleStatements.of(SampleSpec.of(SEED, DEALS, Layout.MT5_2022, container)),
          SampleForm.NATIVE,
          Language.ENGLISH,
          out);
    }
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
  }
}
