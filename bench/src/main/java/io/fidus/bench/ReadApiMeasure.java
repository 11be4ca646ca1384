package io.fidus.bench;

import io.fidus.metatrader.statement.Container;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.statement.sample.Language;
import io.fidus.metatrader.statement.sample.SampleForm;
import io.fidus.metatrader.statement.sample.SampleSpec;
import io.fidus.metatrader.statement.sample.SampleStatements;
import io.fidus.metatrader.statement.sample.StatementWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Reads of the account list and of one account over 100 kept connections, each request with its
 * token checked.
 */
final class ReadApiMeasure implements Measure {
  private static final int CONNECTIONS = 100;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final int DEALS = 5_000;
  private static final long SEED = 11;

  @Override
  public void run(PlatformProgram platform, Results results)
      throws IOException, InterruptedException {
    try (RunningPlatform running = platform.start(true)) {
      String token = running.signIn();
      String account = importSample(running, token);
      List<String> paths =
          List.of(
              "/api/accounts?limit=50",
              "/api/accounts/" + account,
              "/api/accounts/" + account + "/statistics");
      LoadGenerator generator = new LoadGenerator(running.port(), token, paths, CONNECTIONS);
      generator.run(WARM_UP);
      Duration platformBefore = running.cpu();
      Duration generatorBefore = Processor.used();
      Load load = generator.run(MEASURED);
      results.add(
          "requests a second, " + CONNECTIONS + " connections",
          String.format(Locale.ROOT, "%.0f", load.perSecond()),
          ">= 10,000");
      results.add(
          "latency p50 / p99 / worst",
          String.format(Locale.ROOT, "%.1f / %.1f / %.1f ms", load.p50(), load.p99(), load.worst()),
          "p99 < 25 ms");
      results.add("failed requests", Long.toString(load.failed()), "0");
      results.add(
          "platform processor",
          Processor.cores(running.cpu().minus(platformBefore), MEASURED),
          "-");
      results.add(
          "generator processor",
          Processor.cores(Processor.used().minus(generatorBefore), MEASURED),
          "-");
      results.add("resident memory under load", running.residentMebibytes() + " MiB", "< 400 MB");
    }
  }

  private static String importSample(RunningPlatform running, String token)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("fidus-bench-statement");
    try {
      Path statement = folder.resolve("report.xlsx");
      Files.write(
          statement,
          StatementWriter.bytes(
              SampleStatements.of(SampleSpec.of(SEED, DEALS, Layout.MT5_2022, Container.XLSX)),
              SampleForm.NATIVE,
              Language.ENGLISH));
      return running.upload(statement, token).get("accountId").asString();
    } finally {
      PlatformProgram.deleteTree(folder);
    }
  }
}
