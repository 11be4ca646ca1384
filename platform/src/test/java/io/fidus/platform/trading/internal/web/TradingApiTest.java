package io.fidus.platform.trading.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.api.Cursor;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.internal.ReportFile;
import io.fidus.platform.trading.internal.ReportFile.Trade;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The routes of accounts and imports on a real server, used over HTTP. */
class TradingApiTest {
  private static final Trade DEPOSIT = Trade.deposit("2025-03-03T10:00:00", 11, "1000.00");
  private static final Trade OPEN = Trade.open("2025-03-03T11:00:00", 12, "buy");
  private static final Trade CLOSE = Trade.close("2025-03-04T12:00:00", 13, "sell", "25.00");
  private static final Trade WITHDRAWAL =
      Trade.cash("2025-03-05T12:00:00", 14, "balance", "-100.00", "=1+1");

  @TempDir private static Path folder;
  private static RunningPlatform platform;
  private static Person admin;

  @BeforeAll
  static void start() {
    platform = RunningPlatform.start(folder.resolve("data"), "--fidus.http.largest-upload=1MB");
    admin = Person.administrator(platform);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void anImportedStatementIsAtOnceInTheListAndEveryTotalMoves() {
    long before = get("/api/accounts").path("total").asLong();

    Answer answer = Uploads.upload(admin, "first.html", report(80_001, DEPOSIT, OPEN, CLOSE));

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonNode result = answer.json();
    assertThat(result.path("status").asString()).isEqualTo("IMPORTED");
    assertThat(result.path("dealsAdded").asInt()).isEqualTo(3);
    assertThat(result.path("by").asString()).isEqualTo("admin");
    assertThat(result.path("fileName").asString()).isEqualTo("first.html");
    assertThat(result.path("format").asString()).isEqualTo("MT5_HTML");
    assertThat(result.path("complete").asBoolean()).isTrue();
    assertThat(result.path("reconciliation").asString()).isEqualTo("RECONCILED");
    assertThat(get("/api/accounts").path("total").asLong()).isEqualTo(before + 1);

    JsonNode row = get("/api/accounts?q=80001").path("items").path(0);
    assertThat(row.path("id").asString()).isEqualTo(result.path("accountId").asString());
    assertThat(row.path("login").asString()).isEqualTo("80001");
    assertThat(row.path("balance").toString())
        .isEqualTo("{\"kind\":\"MONEY\",\"value\":\"1024.35\",\"currency\":\"USD\"}");
    assertThat(row.path("netProfit").path("value").asString()).isEqualTo("24.35");
    assertThat(row.path("deals").asInt()).isEqualTo(3);
    assertThat(row.path("provenance").path("freshness").asString()).isEqualTo("DATED");
    assertThat(row.path("provenance").path("observedAt").asString())
        .isEqualTo("2025-03-04T10:00:00.000Z");
  }

  @Test
  void whatAnAccountShowsComesFromItsDeals() {
    String id = imported(80_002, DEPOSIT, OPEN, CLOSE, WITHDRAWAL);

    JsonNode detail = get("/api/accounts/" + id);
    assertThat(detail.path("login").asString()).isEqualTo("80002");
    assertThat(detail.path("serverZone").asString()).isEqualTo("New_York+7");
    assertThat(detail.path("serverZoneAssumed").asBoolean()).isTrue();
    assertThat(detail.path("imports")).hasSize(1);

    JsonNode flows = get("/api/accounts/" + id + "/flows");
    assertThat(values(flows.path("items"), "flowClass"))
        .containsExactly("EXTERNAL_DEPOSIT", "EXTERNAL_WITHDRAWAL");
    assertThat(flows.path("deals").path("total").asInt()).isEqualTo(2);

    JsonNode curve = get("/api/accounts/" + id + "/curve?points=10");
    assertThat(values(curve.path("points"), "balance"))
        .containsExactly("1000.00", "999.70", "1024.35", "924.35");
    assertThat(curve.path("flows")).hasSize(2);

    JsonNode reconciliation = get("/api/accounts/" + id + "/reconciliation");
    assertThat(reconciliation.path("status").asString()).isEqualTo("RECONCILED");
    assertThat(reconciliation.path("sumOfDeals").path("value").asString()).isEqualTo("924.35");
    assertThat(reconciliation.path("difference").path("value").asString()).isEqualTo("0.00");
  }

  @Test
  void aStatisticExplainsItselfDownToDealsThatTheListFinds() {
    String id = imported(80_003, DEPOSIT, OPEN, CLOSE);
    JsonNode statistics = get("/api/accounts/" + id + "/statistics");
    assertThat(statistics.path("basis").asString()).isEqualTo("TERMINAL");
    assertThat(values(statistics.path("groups"), "key"))
        .containsExactly("result", "trades", "drawdown", "streaks");

    JsonNode explanation = get("/api/accounts/" + id + "/statistics/totalNetProfit/explain");

    assertThat(explanation.path("figure").path("value").asString()).isEqualTo("24.35");
    List<JsonNode> leaves = leaves(explanation).toList();
    assertThat(leaves).isNotEmpty();
    for (JsonNode leaf : leaves) {
      String query = leaf.path("deals").path("query").asString();
      assertThat(get("/api/accounts/" + id + "/deals?" + query).path("total").asLong())
          .as(query)
          .isEqualTo(leaf.path("deals").path("count").asLong());
    }
    assertThat(admin.get("/api/accounts/" + id + "/statistics/luck/explain").status())
        .isEqualTo(404);
  }

  @Test
  void dealsArePagedFilteredAndCarryTheBalance() {
    String id = imported(80_004, DEPOSIT, OPEN, CLOSE, WITHDRAWAL);
    String deals = "/api/accounts/" + id + "/deals";

    JsonNode first = get(deals + "?limit=3");
    assertThat(values(first.path("items"), "ticket")).containsExactly("14", "13", "12");
    assertThat(values(first.path("items"), "balanceAfter", "value"))
        .containsExactly("924.35", "1024.35", "999.70");
    JsonNode second = get(deals + "?limit=3&after=" + first.path("next").asString());
    assertThat(values(second.path("items"), "ticket")).containsExactly("11");
    assertThat(second.path("next").isNull()).isTrue();

    assertThat(tickets(deals + "?sort=net:asc")).containsExactly("14", "12", "13", "11");
    assertThat(tickets(deals + "?type=BALANCE")).containsExactly("14", "11");
    assertThat(tickets(deals + "?entry=OUT&type=BUY,SELL")).containsExactly("13");
    assertThat(tickets(deals + "?symbol=EURUSD&sort=time:asc")).containsExactly("12", "13");
    assertThat(tickets(deals + "?from=2025-03-04&to=2025-03-04")).containsExactly("13");
    assertThat(tickets(deals + "?from=2025-03-03T08:30:00Z&to=2025-03-04T00:00:00Z"))
        .containsExactly("12");
    assertThat(tickets(deals + "?q=TP%201.08")).containsExactly("13");

    JsonNode trade = get(deals + "?q=13").path("items").path(0);
    assertThat(trade.path("brokerTime").asString()).isEqualTo("2025-03-04T12:00:00");
    assertThat(trade.path("time").asString()).isEqualTo("2025-03-04T10:00:00.000Z");
    assertThat(trade.path("flowClass").isNull()).isTrue();
    assertThat(trade.path("entry").asString()).isEqualTo("OUT");
  }

  @Test
  void aParameterThatIsNotUnderstoodIsRefused() {
    String deals = "/api/accounts/" + imported(80_005, DEPOSIT) + "/deals";
    for (String query :
        List.of("type=NONSENSE", "from=yesterday", "sort=colour:asc", "limit=0", "firstTicket=x")) {
      Answer answer = admin.get(deals + "?" + query);
      assertThat(answer.status()).as(query + " " + answer.text()).isEqualTo(400);
      assertThat(answer.code()).as(query).isEqualTo("bad-parameter");
    }
    assertThat(admin.get(deals + "?after=nonsense").code()).isEqualTo("bad-cursor");
    String nobodys = new Cursor(new Sort("at", Sort.Direction.DESC), List.of("nobody's")).text();
    assertThat(admin.get("/api/imports?after=" + nobodys).code()).isEqualTo("bad-cursor");
    assertThat(admin.get(deals + "?colour=red").code()).isEqualTo("unknown-parameter");
    assertThat(admin.get("/api/accounts?reconciliation=MAYBE").code()).isEqualTo("bad-parameter");
    assertThat(admin.get("/api/accounts/99999999").status()).isEqualTo(404);
    assertThat(admin.get("/api/accounts/nonsense/deals").status()).isEqualTo(404);
  }

  @Test
  void dealsAreExportedWithTheSameFilters() throws IOException {
    String export =
        "/api/accounts/" + imported(80_006, DEPOSIT, OPEN, CLOSE, WITHDRAWAL) + "/deals/export";

    Answer csv = admin.get(export + "?format=csv&type=BALANCE&sort=time:asc");
    assertThat(csv.status()).as(csv.text()).isEqualTo(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("deals-80006.csv");
    assertThat(csv.text().lines()).hasSize(3);
    assertThat(csv.text()).contains("STATEMENT", ",-100.00,", ",'=1+1");

    Answer xlsx = admin.get(export + "?format=xlsx");
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.response().body()))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(5);
    }
    assertThat(admin.get(export + "?format=pdf").code()).isEqualTo("bad-parameter");
    assertThat(admin.get(export + "?format=csv&type=NONSENSE").code()).isEqualTo("bad-parameter");
  }

  @Test
  void theListOfAccountsIsExportedWithTheFilterOfTheScreen() {
    imported(80_061, DEPOSIT, OPEN, CLOSE);
    imported(80_062, DEPOSIT);

    List<String> lines =
        admin.get("/api/accounts/export?format=csv&q=8006&sort=login:desc").text().lines().toList();

    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).contains("login", "balance", "reconciliation", "observed");
    assertThat(lines.get(1)).contains("80062", "1000.00", "RECONCILED", "STATEMENT");
    assertThat(lines.get(2)).contains("80061", "1024.35", "24.35");
    Answer xlsx = admin.get("/api/accounts/export?format=xlsx");
    assertThat(xlsx.header("Content-Disposition")).contains("accounts.xlsx");
    assertThat(admin.get("/api/accounts/export?format=pdf").code()).isEqualTo("bad-parameter");
    assertThat(platform.get("/api/accounts/export?format=csv").status()).isEqualTo(401);
  }

  @Test
  void accountsAreSortedFilteredAndPaged() {
    imported(81_001, DEPOSIT);
    imported(81_002, Trade.deposit("2025-03-03T10:00:00", 11, "50.00"));
    imported(81_003, Trade.deposit("2025-03-03T10:00:00", 11, "5000.00"));

    String query = "/api/accounts?q=8100&sort=balance:desc&limit=2";
    JsonNode first = get(query);
    assertThat(values(first.path("items"), "login")).containsExactly("81003", "81001");
    assertThat(first.path("total").asInt()).isEqualTo(3);
    JsonNode second = get(query + "&after=" + first.path("next").asString());
    assertThat(values(second.path("items"), "login")).containsExactly("81002");
    assertThat(second.path("next").isNull()).isTrue();

    assertThat(get("/api/accounts?q=8100&currency=EUR").path("items")).isEmpty();
    assertThat(get("/api/accounts?q=8100&reconciliation=RECONCILED&source=STATEMENT").path("items"))
        .hasSize(3);
    assertThat(admin.get("/api/accounts?sort=colour").code()).isEqualTo("bad-parameter");
  }

  @Test
  void everyPageOfALongListIsSeenOnce() {
    imported(81_501, DEPOSIT);
    imported(81_502, DEPOSIT);
    imported(81_503, DEPOSIT);
    Set<String> seen = new HashSet<>();
    String next = "";
    do {
      JsonNode page = get("/api/accounts?q=815&sort=currency:desc&limit=1" + next);
      values(page.path("items"), "login").forEach(login -> assertThat(seen.add(login)).isTrue());
      next = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(seen).containsExactlyInAnyOrder("81501", "81502", "81503");
  }

  @Test
  void aFileThatIsRefusedSaysWhyAndLeavesOnlyALine() {
    long accounts = get("/api/accounts").path("total").asLong();

    Answer answer =
        Uploads.upload(admin, "letter.html", Uploads.bytes("<html>Dear all</html>"), Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("not-a-statement");
    assertThat(answer.json().path("action").asString()).isNotBlank();
    assertThat(get("/api/accounts").path("total").asLong()).isEqualTo(accounts);
    JsonNode line = newest("letter.html");
    assertThat(line.path("status").asString()).isEqualTo("REFUSED");
    assertThat(line.path("problem").path("code").asString()).isEqualTo("not-a-statement");
    assertThat(line.path("missingOpening").path("kind").asString()).isEqualTo("ABSENT");
    assertThat(get("/api/imports/" + line.path("id").asString()).path("fileName").asString())
        .isEqualTo("letter.html");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedAndLeavesALine() {
    Answer answer = Uploads.upload(admin, "huge.html", new byte[3 << 20], Map.of());

    assertThat(answer.status()).as(answer.text()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("file-too-large");
    assertThat(values(get("/api/imports?limit=500").path("items"), "problem", "code"))
        .contains("file-too-large");
  }

  @Test
  void fieldsThatAreNotValidAreNamedTogether() {
    Answer answer =
        Uploads.upload(
            admin,
            "a.html",
            Uploads.bytes(report(80_007, DEPOSIT).html()),
            Map.of("login", "abc", "currency", "dollars", "serverZone", "Atlantis"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("invalid-fields");
    assertThat(values(answer.json().path("errors"), "field"))
        .containsExactlyInAnyOrder("login", "currency", "serverZone");
    assertThat(get("/api/accounts?q=80007").path("items")).isEmpty();
  }

  @Test
  void aFileOfAnotherAccountThanTheOneNamedIsRefused() {
    Answer answer =
        Uploads.upload(
            admin,
            "a.html",
            Uploads.bytes(report(80_008, DEPOSIT).html()),
            Map.of("login", "80009"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("account-mismatch");
  }

  @Test
  void openPositionsSayWhenTheyWereOpen() {
    ReportFile report =
        ReportFile.of(80_010)
            .deals(DEPOSIT, OPEN)
            .position("2025-03-03T11:00:00", 512, "7.00")
            .workingOrder("2025-03-03T11:05:00", 77);
    String id = Uploads.upload(admin, "a.html", report).json().path("accountId").asString();

    JsonNode positions = get("/api/accounts/" + id + "/positions");
    assertThat(values(positions.path("items"), "ticket")).containsExactly("512");
    assertThat(positions.path("items").path(0).path("profit").path("value").asString())
        .isEqualTo("7.00");
    assertThat(positions.path("provenance").path("observedAt").asString())
        .isEqualTo("2025-03-03T09:05:00.000Z");
    JsonNode orders = get("/api/accounts/" + id + "/orders");
    assertThat(values(orders.path("items"), "state")).containsExactly("PLACED");
    assertThat(get("/api/accounts?q=80010").path("items").path(0).path("equity").path("value"))
        .hasToString("\"1006.70\"");
  }

  @Test
  void serverZonesCanBeChosenFrom() {
    assertThat(values(get("/api/server-zones"), "id")).contains("New_York+7", "UTC+3");
  }

  @Test
  void nobodyReadsOrImportsWithoutSigningIn() {
    assertThat(platform.get("/api/accounts").status()).isEqualTo(401);
    assertThat(platform.get("/api/imports").status()).isEqualTo(401);
    assertThat(
            platform
                .send(
                    platform
                        .request("/api/imports")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(RunningPlatform.body("--x--")))
                .status())
        .isEqualTo(401);
  }

  private static ReportFile report(long login, Trade... trades) {
    return ReportFile.of(login).deals(trades);
  }

  private static String imported(long login, Trade... trades) {
    Answer answer = Uploads.upload(admin, login + ".html", report(login, trades));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("accountId").asString();
  }

  private static JsonNode newest(String fileName) {
    return StreamSupport.stream(get("/api/imports?limit=500").path("items").spliterator(), false)
        .filter(line -> line.path("fileName").asString().equals(fileName))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode get(String path) {
    Answer answer = admin.get(path);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> tickets(String path) {
    return values(get(path).path("items"), "ticket");
  }

  private static List<String> values(JsonNode items, String... path) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(
            item -> {
              JsonNode node = item;
              for (String name : path) {
                node = node.path(name);
              }
              return node.asString("");
            })
        .toList();
  }

  private static Stream<JsonNode> leaves(JsonNode explanation) {
    JsonNode inputs = explanation.path("inputs");
    return inputs.isEmpty()
        ? Stream.of(explanation).filter(leaf -> !leaf.path("deals").isNull())
        : StreamSupport.stream(inputs.spliterator(), false).flatMap(TradingApiTest::leaves);
  }
}
