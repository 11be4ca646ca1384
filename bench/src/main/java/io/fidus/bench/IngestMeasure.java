package io.fidus.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Simulated terminals with a socket each report to a bridge, and the platform reads its stream.
 * {@code BENCH_ACCOUNTS} may name other numbers of accounts, one after the other.
 */
final class IngestMeasure implements Measure {
  private static final String SIZES = "1000 3000 10000";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Duration LONGEST_ADMISSION = Duration.ofMinutes(2);
  private static final Duration LONGEST_TAKING_UP = Duration.ofMinutes(4);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final long FRESH = 2;
  private static final Duration QUIET = Duration.ofSeconds(3);

  @Override
  public void run(PlatformProgram platform, Results results)
      throws IOException, InterruptedException {
    String sizes = System.getenv().getOrDefault("BENCH_ACCOUNTS", SIZES);
    for (int accounts : BLANKS.splitAsStream(sizes.strip()).mapToInt(Integer::parseInt).toArray()) {
      measure(accounts, results);
    }
  }

  /** The three processes, and what each had used at an instant. */
  private record Used(Duration terminals, Duration bridge, Duration platform, long nanos) {
    static Used now(LiveHouse house, Terminals terminals) {
      return new Used(
          Processor.used(terminals.process()),
          Processor.used(house.bridge().process()),
          house.platform().cpu(),
          System.nanoTime());
    }
  }

  private void measure(int accounts, Results results) throws IOException, InterruptedException {
    String of = of(accounts);
    try (LiveHouse house = LiveHouse.open(accounts)) {
      String token = house.platform().signIn();
      long began = System.nanoTime();
      try (Terminals terminals = house.simulate(OptionalInt.of(accounts))) {
        int connected = awaitAdmission(terminals, accounts);
        results.add(of + "terminals admitted", since(began, connected), grouped(accounts));
        long known = awaitTakenUp(house.platform(), accounts, token);
        results.add(of + "taken up by the platform", since(began, known), grouped(accounts));
        TimeUnit.NANOSECONDS.sleep(WARM_UP.toNanos());
        flow(accounts, house, terminals, token, results);
      }
      TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
      reconcile(accounts, house, token, results);
    }
  }

  /** Accounts that nobody has entered are made one by one as their terminals report. */
  private static long awaitTakenUp(RunningPlatform platform, int accounts, String token)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_TAKING_UP.toNanos();
    long known = platform.knownAccounts(token);
    while (known < accounts && System.nanoTime() < end) {
      TimeUnit.SECONDS.sleep(1);
      known = platform.knownAccounts(token);
    }
    return known;
  }

  private static String since(long began, long count) {
    return String.format(Locale.ROOT, "%,d in %.1f s", count, (System.nanoTime() - began) / 1e9);
  }

  private static String grouped(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String of(int accounts) {
    return String.format(Locale.ROOT, "%,d accounts: ", accounts);
  }

  private static int awaitAdmission(Terminals terminals, int accounts)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_ADMISSION.toNanos();
    int connected = terminals.connected();
    while (connected < accounts && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(250);
      connected = terminals.connected();
    }
    return connected;
  }

  private static void flow(
      int accounts, LiveHouse house, Terminals terminals, String token, Results results)
      throws IOException, InterruptedException {
    String of = of(accounts);
    RunningPlatform platform = house.platform();
    IntakeLag before = IntakeLag.read(platform.metrics());
    Used used = Used.now(house, terminals);
    TimeUnit.NANOSECONDS.sleep(MEASURED.toNanos());
    IntakeLag lag = IntakeLag.read(platform.metrics()).since(before);
    Used now = Used.now(house, terminals);
    Duration taken = Duration.ofNanos(now.nanos() - used.nanos());
    double rate = lag.accepted() / (taken.toNanos() / 1e9);
    results.add(
        of + "observations accepted a second",
        String.format(Locale.ROOT, "%,.0f, %.0f %%", rate, 100 * rate / accounts),
        grouped(accounts));
    results.add(of + "of these quarantined", Long.toString(lag.quarantined()), "0");
    results.add(
        of + "lag source to accepted, p50 / p99",
        "<= " + lag.percentile(50) + " / " + lag.percentile(99) + " ms",
        "-");
    results.add(of + "seen in the last 2 s", fresh(platform.accounts(token)), "all");
    results.add(
        of + "processor of terminals / bridge / platform",
        String.join(
            " / ",
            Processor.cores(now.terminals().minus(used.terminals()), taken),
            Processor.cores(now.bridge().minus(used.bridge()), taken),
            Processor.cores(now.platform().minus(used.platform()), taken)),
        "-");
    results.add(
        of + "the same for a thousand a second",
        String.join(
            " / ",
            perThousand(now.terminals().minus(used.terminals()), lag),
            perThousand(now.bridge().minus(used.bridge()), lag),
            perThousand(now.platform().minus(used.platform()), lag)),
        "-");
    results.add(
        of + "resident memory of terminals / bridge / platform",
        Processor.residentMebibytes(terminals.process())
            + " / "
            + Processor.residentMebibytes(house.bridge().process())
            + " / "
            + platform.residentMebibytes()
            + " MiB",
        "-");
  }

  /** Processor time of a thousand observations: the cores that a thousand a second take. */
  private static String perThousand(Duration used, IntakeLag lag) {
    return String.format(
        Locale.ROOT, "%.3f cores", used.toNanos() / 1e6 / Math.max(1, lag.accepted()));
  }

  private static String fresh(List<JsonNode> rows) {
    long fresh =
        rows.stream()
            .filter(row -> row.path("provenance").path("ageSeconds").asLong(FRESH) < FRESH)
            .count();
    return fresh + " of " + rows.size();
  }

  /** When nothing comes any more: is what each account holds what its stored deals sum up to? */
  private static void reconcile(int accounts, LiveHouse house, String token, Results results)
      throws IOException, InterruptedException {
    String of = of(accounts);
    Map<Long, StoredSums.Sum> stored = house.platform().stored().sums();
    List<JsonNode> rows = house.platform().accounts(token);
    Map<String, Long> said = new LinkedHashMap<>();
    long agree = 0;
    for (JsonNode row : rows) {
      said.merge(row.get("reconciliation").asString(), 1L, Long::sum);
      StoredSums.Sum sum = stored.get(Long.parseLong(row.get("id").asString()));
      agree += sum != null && sum.minorUnits() == held(row) ? 1 : 0;
    }
    results.add(of + "reconciled from the stored deals", agree + " of " + accounts, "all");
    results.add(of + "the platform says", said.toString(), "all RECONCILED");
    long deals = stored.values().stream().mapToLong(StoredSums.Sum::deals).sum();
    long twice = stored.values().stream().mapToLong(StoredSums.Sum::twice).sum();
    results.add(of + "deals stored, twice among them", deals + ", " + twice, "0 twice");
  }

  /** Balance + credit in minor units; amounts carry the digits of their currency. */
  private static long held(JsonNode row) {
    return minorUnits(row.get("balance")) + minorUnits(row.get("credit"));
  }

  private static long minorUnits(JsonNode figure) {
    return figure.hasNonNull("value")
        ? new BigDecimal(figure.get("value").asString()).unscaledValue().longValueExact()
        : Long.MIN_VALUE / 4;
  }
}
