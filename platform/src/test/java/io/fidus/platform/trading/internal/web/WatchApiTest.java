package io.fidus.platform.trading.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.api.Cursor;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Health, equity, quarantine, breaks and reconciliation of accounts as a stranger to the code would
 * ask for them, with sources that are connected to a real server.
 */
class WatchApiTest {
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final InstantSource CLOCK = Clock.systemUTC();

  @TempDir private static Path folder;
  private static RunningPlatform platform;
  private static Person admin;

  @BeforeAll
  static void start() {
    platform = RunningPlatform.start(folder.resolve("data"));
    admin = Person.administrator(platform);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  private static ConnectedSource connect(long login) {
    return new ConnectedSource(platform, login, SILENCE, CLOCK.instant());
  }

  private static JsonNode get(String path) {
    Answer answer = admin.get(path);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode first(String path) {
    await().atMost(PATIENCE).until(() -> get(path).path("total").asInt() == 1);
    return get(path).path("items").path(0);
  }

  private static String amount(JsonNode figure) {
    return figure.path("value").asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/accounts/1/health",
        "/api/accounts/1/equity",
        "/api/accounts/1/reconciliation",
        "/api/quarantine",
        "/api/breaks"
      })
  void nothingIsToldWithoutSigningIn(String path) {
    assertThat(platform.get(path).status()).isEqualTo(401);
    assertThat(platform.get(path).code()).isEqualTo("not-signed-in");
  }

  @Test
  void nothingIsDecidedWithoutSigningIn() {
    String form = "{\"decision\":\"ACCEPT\",\"reason\":\"x\"}";
    assertThat(platform.post("/api/quarantine/1/decision", form).status()).isEqualTo(401);
    assertThat(platform.post("/api/breaks/1/acknowledgement", "{\"reason\":\"x\"}").status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/accounts/%s/health",
        "/api/accounts/%s/equity",
        "/api/accounts/%s/reconciliation",
        "/api/quarantine?account=%s",
        "/api/breaks?account=%s"
      })
  void whatIsNotThereIsNotFound(String path) {
    for (String id : List.of("99999", "0", "-1", "x", "9".repeat(20))) {
      Answer answer = admin.get(path.formatted(id));
      assertThat(answer.status()).as(path + id + answer.text()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("not-found");
    }
  }

  @Test
  void aDecisionAboutNothingIsNotFound() {
    String form = "{\"decision\":\"ACCEPT\",\"reason\":\"x\"}";
    assertThat(admin.post("/api/quarantine/nothing/decision", 1, form).code())
        .isEqualTo("not-found");
    assertThat(admin.post("/api/breaks/nothing/acknowledgement", "{\"reason\":\"x\"}").code())
        .isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, bad-parameter",
    "limit=501, bad-parameter",
    "limit=many, bad-parameter",
    "state=SHUT, bad-parameter",
    "sort=reason:asc, bad-parameter",
    "after=nonsense, bad-cursor",
    "account=, not-found",
    "colour=red, unknown-parameter"
  })
  void listsRefuseWhatTheyDoNotUnderstand(String query, String code) {
    assertThat(admin.get("/api/quarantine?" + query).code()).isEqualTo(code);
    assertThat(admin.get("/api/breaks?" + query).code()).isEqualTo(code);
  }

  @Test
  void aCursorOfAnotherListOrOfNobodyIsRefused() {
    Sort quarantine = new Sort("firstAt", Sort.Direction.DESC);
    Sort breaks = new Sort("openedAt", Sort.Direction.DESC);
    String nobody = new Cursor(quarantine, List.of("nobody's")).text();
    assertThat(admin.get("/api/quarantine?after=" + nobody).code()).isEqualTo("bad-cursor");
    assertThat(admin.get("/api/breaks?after=" + nobody).code()).isEqualTo("bad-cursor");
    String alike = new Cursor(breaks, List.of("nobody's")).text();
    assertThat(admin.get("/api/breaks?after=" + alike).code()).isEqualTo("bad-cursor");
  }

  @Test
  void theEquityIsRecordedAndToldExactly() {
    Instant end = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant begin = end.minusSeconds(70);
    try (ConnectedSource source = connect(51_001)) {
      for (int second = 0; second < 70; second++) {
        assertThat(source.floats("-%d.50".formatted(second), begin.plusSeconds(second)))
            .isEqualTo(new Verdict.Accepted());
      }
      String path =
          "/api/accounts/%s/equity?from=%s&to=%s".formatted(source.id(), begin, end.plusSeconds(1));
      JsonNode curve = get(path);
      assertThat(curve.path("points").size()).as("the newest is there at once").isEqualTo(70);
      assertThat(curve.path("resolution").asString()).isEqualTo("RAW");
      assertThat(curve.path("currency").asString()).isEqualTo("USD");
      assertThat(curve.path("source").asString()).isEqualTo("LIVE");
      assertThat(Instant.parse(curve.path("from").asString())).isEqualTo(begin);
      assertThat(curve.path("gaps")).isEmpty();
      for (int second = 0; second < 70; second++) {
        JsonNode point = curve.path("points").path(second);
        assertThat(Instant.parse(point.path("time").asString()).toEpochMilli())
            .isEqualTo(begin.plusSeconds(second).toEpochMilli());
        assertThat(point.path("balance").asString()).isEqualTo("1000.00");
        assertThat(point.path("equity").asString()).isEqualTo(999 - second + ".50");
        assertThat(point.path("floating").asString()).isEqualTo("-" + second + ".50");
        assertThat(point.path("low")).isEqualTo(point.path("equity"));
      }
      JsonNode few = get(path + "&points=4");
      assertThat(few.path("points").size()).isBetween(1, 4);
      assertThat(few.path("points").path(0).path("high").asString()).isEqualTo("999.50");
      JsonNode before =
          get("/api/accounts/%s/equity?to=2020-01-01T00:00:00Z".formatted(source.id()));
      assertThat(before.path("points")).isEmpty();
      assertThat(Instant.parse(before.path("from").asString())).isEqualTo("2019-12-31T23:00:00Z");

      equityRefuses(source.id(), "points=3");
      equityRefuses(source.id(), "points=10001");
      equityRefuses(source.id(), "points=some");
      equityRefuses(source.id(), "from=yesterday");
      equityRefuses(source.id(), "from=2026-01-01");
      equityRefuses(source.id(), "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z");
      equityRefuses(source.id(), "from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z");
      equityRefuses(source.id(), "from=" + Instant.MIN);
      equityRefuses(source.id(), "to=" + Instant.MAX.toString().replace("+", "%2B"));
    }
  }

  private static void equityRefuses(String id, String query) {
    Answer answer = admin.get("/api/accounts/%s/equity?%s".formatted(id, query));
    assertThat(answer.status()).as(query + " " + answer.text()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-parameter");
  }

  @Test
  void anObservationThatIsNotBelievedIsShownAndDecidedOnce() {
    try (ConnectedSource source = connect(51_002)) {
      assertThat(source.floats("-1.00", CLOCK.instant())).isEqualTo(new Verdict.Accepted());
      assertThat(source.says("1000.00", "-2.00", "700.00", CLOCK.instant()))
          .isInstanceOf(Verdict.Quarantined.class);
      String list = "/api/quarantine?account=" + source.id();

      JsonNode row = first(list);
      assertThat(row.path("account").path("id").asString()).isEqualTo(source.id());
      assertThat(row.path("account").path("login").asString()).isEqualTo("51002");
      assertThat(row.path("reason").asString()).isEqualTo("EQUITY_MISMATCH");
      assertThat(row.path("detail").asString()).contains("700.00", "998.00");
      assertThat(row.path("state").asString()).isEqualTo("OPEN");
      assertThat(row.path("times").asInt()).isEqualTo(1);
      assertThat(row.path("gateway").asString()).isEqualTo("test-51002");
      assertThat(amount(row.path("values").path("equity"))).isEqualTo("700.00");
      assertThat(amount(row.path("values").path("floating"))).isEqualTo("-2.00");
      assertThat(row.path("decidedBy").isNull()).isTrue();
      JsonNode shown = get("/api/accounts/" + source.id());
      assertThat(amount(shown.path("equity"))).as("the last good figure").isEqualTo("999.00");
      await()
          .atMost(PATIENCE)
          .until(() -> get("/api/accounts/" + source.id()).path("openQuarantine").asInt() == 1);
      unhealthy(source.id());

      decisions(row, list);
    }
  }

  private static void unhealthy(String id) {
    await()
        .atMost(PATIENCE)
        .until(() -> !get("/api/accounts/" + id + "/health").path("flips").isEmpty());
    JsonNode health = get("/api/accounts/" + id + "/health");
    assertThat(health.path("health").asString()).isEqualTo("DOWN");
    assertThat(health.path("reason").asString()).startsWith("EQUITY_MISMATCH: ");
    JsonNode latest = health.path("flips").path(0);
    assertThat(latest.path("to").asString()).isEqualTo("DOWN");
    assertThat(latest.path("reason").asString()).isEqualTo(health.path("reason").asString());
    assertThat(Instant.parse(latest.path("at").asString()).toEpochMilli())
        .isEqualTo(Instant.parse(health.path("since").asString()).toEpochMilli());
    JsonNode row = get("/api/accounts/" + id);
    assertThat(row.path("health")).isEqualTo(health.path("health"));
    assertThat(row.path("healthSince")).isEqualTo(health.path("since"));
  }

  private static void decisions(JsonNode row, String list) {
    String path = "/api/quarantine/" + row.path("id").asString() + "/decision";
    long version = row.path("version").asLong();
    String form = "{\"decision\":\"%s\",\"reason\":\"%s\"}";
    String discard = form.formatted("DISCARD", "  The terminal was starting  ");
    assertThat(admin.post(path, discard).status()).isEqualTo(428);
    assertThat(admin.post(path, discard).code()).isEqualTo("version-required");
    assertThat(admin.post(path, version + 1, discard).status()).isEqualTo(412);
    assertThat(admin.post(path, version + 1, discard).code()).isEqualTo("changed-meanwhile");
    assertThat(admin.post(path, version, form.formatted("DISCARD", "  ")).code())
        .isEqualTo("invalid-fields");
    assertThat(admin.post(path, version, form.formatted("DISCARD", "x".repeat(501))).code())
        .isEqualTo("invalid-fields");
    assertThat(admin.post(path, version, form.formatted("PERHAPS", "x")).status()).isEqualTo(400);
    assertThat(admin.post(path, version, "{\"decision\":\"DISCARD\"}").status()).isEqualTo(400);
    assertThat(get(list).path("items").path(0)).as("nothing has changed").isEqualTo(row);

    List<Answer> answers =
        IntStream.range(0, 6).parallel().mapToObj(_ -> admin.post(path, version, discard)).toList();
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allMatch(answer -> answer.status() == 412 || answer.status() == 409, "412 or 409");
    JsonNode decided = get(list + "&state=ALL").path("items").path(0);
    assertThat(decided.path("state").asString()).isEqualTo("DISCARDED");
    assertThat(decided.path("decidedBy").asString()).isEqualTo("admin");
    assertThat(decided.path("decisionReason").asString()).isEqualTo("The terminal was starting");
    assertThat(decided.path("version").asLong()).isEqualTo(version + 1);
    assertThat(get(list).path("total").asInt()).isZero();
    assertThat(admin.post(path, version + 1, discard).code()).isEqualTo("quarantine-over");
  }

  @Test
  void whatDoesNotAgreeIsTheSameAmountWhereverItIsShown() {
    try (ConnectedSource source = connect(51_003)) {
      assertThat(source.floats("-1.00", CLOCK.instant())).isEqualTo(new Verdict.Accepted());
      awaitReconciliation(source.id(), "RECONCILED");
      assertSameEverywhere(source.id(), "1000.00", "1000.00", "0.00");

      assertThat(source.says("1250.00", "-1.00", "1249.00", CLOCK.instant()))
          .isEqualTo(new Verdict.Accepted());
      awaitReconciliation(source.id(), "BREAK");
      assertSameEverywhere(source.id(), "1000.00", "1250.00", "250.00");
      JsonNode found = first("/api/breaks?account=" + source.id());
      assertThat(found.path("kind").asString()).isEqualTo("BALANCE");
      assertThat(amount(found.path("difference"))).isEqualTo("250.00");
      assertThat(found.path("closedAt").isNull()).isTrue();
      acknowledgements(source.id(), found);

      assertThat(source.floats("-1.00", CLOCK.instant())).isEqualTo(new Verdict.Accepted());
      awaitReconciliation(source.id(), "RECONCILED");
      assertSameEverywhere(source.id(), "1000.00", "1000.00", "0.00");
      String list = "/api/breaks?account=" + source.id();
      await().atMost(PATIENCE).until(() -> get(list).path("total").asInt() == 0);
      JsonNode closed = get(list + "&state=ALL").path("items").path(0);
      assertThat(closed.path("closedAt").isNull()).isFalse();
      assertThat(closed.path("acknowledgedBy").asString()).isEqualTo("admin");
    }
  }

  private static void awaitReconciliation(String id, String status) {
    await()
        .atMost(PATIENCE)
        .until(() -> get("/api/accounts/" + id).path("reconciliation").asString("").equals(status));
  }

  private static void assertSameEverywhere(
      String id, String sum, String expected, String difference) {
    JsonNode shown = get("/api/accounts/" + id + "/reconciliation");
    JsonNode row = get("/api/accounts/" + id);
    assertThat(shown.path("status")).isEqualTo(row.path("reconciliation"));
    assertThat(amount(shown.path("sumOfDeals"))).isEqualTo(sum);
    assertThat(amount(shown.path("expected"))).isEqualTo(expected);
    assertThat(shown.path("expected")).as("without credit").isEqualTo(row.path("balance"));
    assertThat(amount(shown.path("difference"))).isEqualTo(difference);
    assertThat(amount(shown.path("missingOpening"))).isEqualTo("0.00");
    assertThat(shown.path("dealCount").asInt()).isEqualTo(1);
    assertThat(shown.path("lastDealAt")).isEqualTo(row.path("lastDealAt"));
    assertThat(get("/api/accounts?q=" + row.path("login").asString()).at("/items/0/reconciliation"))
        .isEqualTo(shown.path("status"));
  }

  private static void acknowledgements(String id, JsonNode found) {
    String path = "/api/breaks/" + found.path("id").asString() + "/acknowledgement";
    assertThat(admin.post(path, "{\"reason\":\" \"}").code()).isEqualTo("invalid-fields");
    assertThat(admin.post(path, "{}").status()).isEqualTo(400);
    Answer seen = admin.post(path, "{\"reason\":\"The broker was asked\"}");
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    assertThat(seen.json().path("acknowledgedBy").asString()).isEqualTo("admin");
    assertThat(admin.post(path, "{\"reason\":\"It has answered\"}").status()).isEqualTo(200);
    JsonNode open = first("/api/breaks?account=" + id);
    assertThat(open.path("acknowledgementReason").asString()).isEqualTo("It has answered");
    String acts = "/api/audit?objectType=break&objectId=" + found.path("id").asString();
    assertThat(get(acts).path("items").valueStream().map(act -> act.path("reason").asString()))
        .as("both are kept")
        .containsExactly("It has answered", "The broker was asked");
    assertThat(open.path("closedAt").isNull()).as("it is open until it agrees").isTrue();
  }

  @Test
  void anArchivedAccountLeavesTheListAndKeepsItsHistory() {
    try (ConnectedSource source = connect(51_004)) {
      assertThat(source.floats("-1.00", CLOCK.instant())).isEqualTo(new Verdict.Accepted());
      String path = "/api/accounts/" + source.id();
      String assignment =
          "{\"role\":\"HOUSE\",\"broker\":null,\"fund\":null,\"manager\":null,\"gateway\":null,\"from\":\"2026-01-01\",\"reason\":\"Ours\"}";
      assertThat(admin.put(path + "/assignment", 0, assignment).status()).isEqualTo(200);
      assertThat(admin.post(path + "/archive", 1, "{\"reason\":\"Closed\"}").status())
          .isEqualTo(200);

      assertThat(get("/api/accounts?q=51004").path("total").asInt()).isZero();
      JsonNode listed = get("/api/accounts?q=51004&archived=true").path("items").path(0);
      assertThat(listed.path("archived").asBoolean()).isTrue();
      await()
          .atMost(PATIENCE)
          .until(() -> get(path + "/health").path("health").asString("").equals("UNWATCHED"));
      assertThat(source.floats("-9.00", CLOCK.instant())).isEqualTo(new Verdict.NotHeld());
      assertThat(amount(get(path).path("equity"))).isEqualTo("999.00");
      assertThat(get(path).path("deals").asInt()).isEqualTo(1);
      assertThat(get(path + "/deals").path("total").asInt()).isEqualTo(1);
    }
  }
}
