package io.fidus.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a change at a simulated terminal to the event that a signed-in client of the platform
 * receives, with the house of seven accounts. The change is ordered: a terminal may not trade, and
 * may again, which can happen at any hour and shows in the account's health; the order itself is
 * counted.
 */
final class ScreenMeasure implements Measure {
  private static final int ACCOUNTS = 7;
  private static final int CHANGES = 100;
  private static final int SPREAD_MILLIS = 500;
  private static final int STEP_MILLIS = 137;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final JsonMapper JSON = new JsonMapper();

  /** What the stream has said last of each account, by its login, and how old it was on arrival. */
  private static final class Screen {
    private final Map<String, Seen> rows = new ConcurrentHashMap<>();
    private final Latencies ages = new Latencies();

    private record Seen(String observedAt, boolean healthy, long nanos) {}

    /** Reads until the stream is closed. */
    void read(InputStream stream) {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("data:") && line.contains("\"items\"")) {
            JSON.readTree(line.substring("data:".length())).get("items").forEach(this::row);
          }
        }
      } catch (IOException closed) {
        rows.clear();
      }
    }

    private void row(JsonNode row) {
      JsonNode observed = row.path("provenance").path("observedAt");
      if (!observed.isString()) {
        return;
      }
      boolean healthy = row.get("health").asString().equals("HEALTHY");
      Seen seen = new Seen(observed.asString(), healthy, System.nanoTime());
      Seen before = rows.put(row.get("login").asString(), seen);
      if (before != null && !before.observedAt().equals(seen.observedAt())) {
        Duration age = Duration.between(Instant.parse(seen.observedAt()), CLOCK.instant());
        synchronized (ages) {
          ages.add(age.toNanos(), true);
        }
      }
    }

    /** When the stream said this; negative when it did not in time. */
    long await(String login, boolean healthy) throws InterruptedException {
      long end = System.nanoTime() + LONGEST.toNanos();
      while (System.nanoTime() < end) {
        Seen seen = rows.get(login);
        if (seen != null && seen.healthy() == healthy) {
          return seen.nanos();
        }
        TimeUnit.MILLISECONDS.sleep(1);
      }
      return -1;
    }

    Load ages(Duration taken) {
      synchronized (ages) {
        return Latencies.together(List.of(ages), taken);
      }
    }
  }

  @Override
  public void run(PlatformProgram platform, Results results)
      throws IOException, InterruptedException {
    try (LiveHouse house = LiveHouse.open(ACCOUNTS);
        Terminals terminals = house.simulate(OptionalInt.empty())) {
      String token = house.platform().signIn();
      List<JsonNode> accounts = awaitAccounts(house.platform(), token);
      List<String> ids = accounts.stream().map(row -> row.get("id").asString()).toList();
      List<String> logins = accounts.stream().map(row -> row.get("login").asString()).toList();
      Screen screen = new Screen();
      long began = System.nanoTime();
      try (InputStream stream = house.platform().stream(ids, token)) {
        Thread.ofVirtual().start(() -> screen.read(stream));
        Load changes = change(terminals, logins, screen);
        Load ages = screen.ages(Duration.ofNanos(System.nanoTime() - began));
        results.add("accounts", Integer.toString(ids.size()), Integer.toString(ACCOUNTS));
        results.add(
            "change ordered to event, p50 / p99 / worst", milliseconds(changes), "p99 < 1,000 ms");
        results.add("changes that were not seen in 20 s", Long.toString(changes.failed()), "0");
        results.add("observed to event, p50 / p99 / worst", milliseconds(ages), "p99 < 1,000 ms");
      }
    }
  }

  private static List<JsonNode> awaitAccounts(RunningPlatform platform, String token)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      List<JsonNode> rows = platform.accounts(token);
      if (rows.size() == ACCOUNTS
          && rows.stream().allMatch(row -> row.get("health").asString().equals("HEALTHY"))) {
        return rows;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    throw new IllegalStateException("The seven accounts did not become healthy");
  }

  private static Load change(Terminals terminals, List<String> logins, Screen screen)
      throws IOException, InterruptedException {
    Latencies latencies = new Latencies();
    long began = System.nanoTime();
    for (int i = 0; i < CHANGES; i++) {
      String login = logins.get(i % logins.size());
      screen.await(login, true);
      TimeUnit.MILLISECONDS.sleep(i * STEP_MILLIS % SPREAD_MILLIS);
      long ordered = System.nanoTime();
      terminals.forbidTrade(login);
      add(latencies, ordered, screen.await(login, false));
      ordered = System.nanoTime();
      terminals.allowTrade(login);
      add(latencies, ordered, screen.await(login, true));
    }
    return Latencies.together(List.of(latencies), Duration.ofNanos(System.nanoTime() - began));
  }

  private static void add(Latencies latencies, long ordered, long seen) {
    latencies.add(seen - ordered, seen >= 0);
  }

  private static String milliseconds(Load load) {
    return String.format(
        Locale.ROOT, "%.0f / %.0f / %.0f ms", load.p50(), load.p99(), load.worst());
  }
}
