package io.fidus.bridge.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.bridge.Client;
import io.fidus.bridge.Client.Answer;
import io.fidus.bridge.RunningBridge;
import io.fidus.bridge.TestTerminal;
import io.fidus.bridge.link.AccountDesk;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.security.LinkKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The routes of the HTTP contract, asked as a reader asks them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  private static final AccountIdentity ACCOUNT = new AccountIdentity("Demo-Server", 70_001);
  private static final String LONG_AGO = "2026-03-02T08:00:10Z";

  private RunningBridge bridge;
  private TestTerminal terminal;
  private Client client;

  @BeforeAll
  void start(@TempDir Path data) {
    bridge = RunningBridge.start(data);
    terminal =
        new TestTerminal(ACCOUNT, LinkKey.of(RunningBridge.LINK_KEY), () -> bridge.linkPort());
    terminal.trade(1, 31);
    terminal.openPosition();
    client = new Client(bridge.uri(), bridge.key());
    AccountDesk desk = bridge.bean(AccountDesk.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                desk.terminals() == 1
                    && desk.accounts().getFirst().history().verified()
                    && desk.accounts().getFirst().terminal().isPresent()
                    && desk.accounts().getFirst().positions().stream()
                        .anyMatch(seen -> !seen.positions().isEmpty()));
  }

  @AfterAll
  void stop() {
    terminal.close();
    bridge.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/mt5/bridge/health"})
  void aStrangerLearnsAWordAndNothingElse(String path) {
    Answer answer = new Client(bridge.uri(), "").get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().toString()).isEqualTo("{\"status\":\"healthy\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/mt5/status",
        "/api/mt5/accounts",
        "/api/mt5/accounts/summary",
        "/api/mt5/account/70001/info",
        "/api/mt5/account/70001/balance",
        "/api/mt5/account/70001/trades",
        "/api/mt5/account/70001/positions",
        "/api/mt5/account/70001/deals",
        "/api/mt5/stream",
        "/api/keys",
        "/nowhere"
      })
  void nothingElseAnswersWithoutAKey(String path) {
    for (String key : List.of("", "no key", bridge.key() + "0", "x" + bridge.key())) {
      Answer answer = new Client(bridge.uri(), key).get(path);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.body().get("code").asString()).isEqualTo("key-needed");
    }
  }

  @Test
  void theSummaryHasTheFieldsThatReadersExpectAsNumbers() {
    Answer answer = client.get("/api/mt5/accounts/summary");
    var account = answer.body().get("accounts").get(0);
    assertThat(answer.body().get("success").asBoolean()).isTrue();
    assertThat(answer.body().get("count").asInt()).isOne();
    assertThat(account.get("account").asLong()).isEqualTo(70_001);
    assertThat(account.get("balance").isNumber()).isTrue();
    assertThat(account.get("balance").decimalValue()).isEqualByComparingTo("30.00");
    assertThat(account.get("equity").decimalValue()).isEqualByComparingTo("31.00");
    assertThat(account.get("profit").decimalValue()).isEqualByComparingTo("1.00");
    assertThat(account.get("fund_type").isNull()).isTrue();
    assertThat(account.get("margin_level").isNull()).isTrue();
    assertThat(account.get("source").asString()).isEqualTo("SIMULATED");
    assertThat(account.get("reason").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"balance", "trades", "positions", "deals"})
  void everyAnswerSaysThatTheAccountIsSimulated(String what) {
    assertThat(client.get("/api/mt5/account/70001/" + what).body().get("source").asString())
        .isEqualTo("SIMULATED");
    assertThat(client.get("/api/mt5/status").body().get("accounts").get(0).get("source").asString())
        .isEqualTo("SIMULATED");
  }

  @Test
  void whatWasNotReportedIsNullWithAReason() {
    try (RunningBridge fresh = RunningBridge.start(Path.of(bridge.dataFolder(), "fresh"))) {
      assertThat(new Client(fresh.uri(), "").get("/").body().get("status").asString())
          .isEqualTo("idle");
      Answer missing = new Client(fresh.uri(), fresh.key()).get("/api/mt5/account/70001/balance");
      assertThat(missing.status()).isEqualTo(404);
      assertThat(missing.body().get("code").asString()).isEqualTo("unknown-account");
    }
  }

  @Test
  void dealsAreLimitedToTheNewestAndSelectedByTime() {
    Answer newest = client.get("/api/mt5/account/70001/trades?limit=2");
    assertThat(newest.body().get("count").asInt()).isEqualTo(2);
    assertThat(newest.body().get("total_available").asInt()).isEqualTo(30);
    assertThat(newest.body().get("complete").asBoolean()).isTrue();
    var last = newest.body().get("trades").get(1);
    assertThat(last.get("ticket").asLong()).isEqualTo(30);
    assertThat(last.get("profit").decimalValue()).isEqualByComparingTo("1.39");
    assertThat(last.get("account_number").asLong()).isEqualTo(70_001);
    assertThat(last.get("broker_time").asString()).isEqualTo("2026-03-02T10:00:30");
    assertThat(last.get("time").asString()).isEqualTo("2026-03-02T08:00:30Z");

    Answer early = client.get("/api/mt5/account/70001/deals?to=" + LONG_AGO);
    assertThat(early.body().get("count").asInt()).isEqualTo(9);
    Answer late = client.get("/api/mt5/account/70001/deals?from=" + LONG_AGO);
    assertThat(late.body().get("count").asInt()).isEqualTo(21);
  }

  @Test
  void positionsInfoAndStatusAnswer() {
    var position = client.get("/api/mt5/account/70001/positions").body().get("positions").get(0);
    assertThat(position.get("ticket").asLong()).isEqualTo(90_001);
    assertThat(position.get("sl").isNull()).isTrue();
    var info = client.get("/api/mt5/account/70001/info").body();
    assertThat(info.get("live_data").get("balance").decimalValue()).isEqualByComparingTo("30");
    assertThat(info.get("history").get("verified").asBoolean()).isTrue();
    var status = client.get("/api/mt5/status").body();
    assertThat(status.get("status").asString()).isEqualTo("healthy");
    assertThat(status.get("accounts").get(0).get("ping_ms").decimalValue())
        .isEqualByComparingTo("31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/mt5/account/70001/trades?limit=0",
        "/api/mt5/account/70001/trades?limit=many",
        "/api/mt5/account/seven/info",
        "/api/mt5/account/70001/deals?from=yesterday"
      })
  void whatMakesNoSenseIsRefused(String path) {
    Answer answer = client.get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("code").asString()).isEqualTo("not-readable");
    assertThat(answer.body().get("incident").asString()).isNotBlank();
  }

  @Test
  void anUnknownAddressIsAProblemDocument() {
    Answer answer = client.get("/api/mt5/nothing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body().get("code").asString()).isEqualTo("not-found");
  }
}
