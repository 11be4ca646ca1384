package io.fidus.bridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fidus.bridge.Client;
import io.fidus.bridge.RunningBridge;
import io.fidus.bridge.StreamPlatform;
import io.fidus.bridge.link.AccountDesk;
import io.fidus.bridge.link.AccountSnapshot;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.feed.FeedEvent;
import io.fidus.metatrader.simulator.Scenarios;
import io.fidus.metatrader.simulator.Simulation;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the simulator shows a real bridge, over restarts and faults. */
class SimulatorTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final InstantSource NOW = InstantSource.system();
  private static final InstantSource LAST_MONTH = () -> NOW.instant().minus(Duration.ofDays(30));
  private static final long MASTER = 51_201;

  private static final String RESTART =
      """
      {"command":"restart-terminal","account":{"server":"Quillmark-Simulated","login":51201},\
      "reason":"drill"}""";

  @TempDir Path data;
  private RunningBridge bridge;
  private int controlPort;

  @BeforeEach
  void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      controlPort = free.getLocalPort();
    }
    bridge = RunningBridge.start(data, "fidus.terminals.simulator-port=" + controlPort);
  }

  @AfterEach
  void stop() {
    bridge.close();
  }

  private SimulatorOptions options(Optional<Integer> accounts, long seed) {
    return new SimulatorOptions(
        accounts, seed, bridge.linkPort(), Optional.of(RunningBridge.LINK_KEY), controlPort, data);
  }

  private Simulator simulator(InstantSource clock) {
    return Simulator.start(options(Optional.empty(), 7), clock);
  }

  private static Client control(Simulator simulator) {
    return new Client(URI.create("http://localhost:" + simulator.controlPort()), "");
  }

  private List<AccountSnapshot> accounts() {
    return bridge.bean(AccountDesk.class).accounts();
  }

  private void awaitVerified() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                accounts().size() == 7
                    && accounts().stream()
                        .allMatch(one -> one.connected() && one.history().verified()));
  }

  /** The truth, computed beside: the deals of every account up to an instant. */
  private void assertEqualToTheTruth(StreamPlatform platform, Instant start) {
    Simulation truth = new Simulation(Scenarios.house(7, start));
    truth.advance(NOW.instant());
    for (TradingAccount account : truth.accounts()) {
      AccountIdentity identity = account.profile().identity();
      List<Long> tickets = account.deals().stream().map(Deal::ticket).toList();
      await().atMost(PATIENCE).until(() -> platform.deals(identity).size() >= tickets.size());
      assertThat(
              platform.deals(identity).stream()
                  .sorted(Comparator.comparingLong(Deal::ticket))
                  .limit(tickets.size())
                  .map(Deal::ticket))
          .as(identity.toString())
          .isEqualTo(tickets);
    }
  }

  @Test
  void theHouseIsReportedAndEverythingSaysThatItIsSimulated() {
    try (Simulator simulator = simulator(NOW);
        StreamPlatform platform = bridge.platform()) {
      simulator.complete().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      awaitVerified();
      assertThat(accounts())
          .allSatisfy(
              one -> {
                assertThat(one.claim().source()).isEqualTo(Source.SIMULATED);
                assertThat(one.claim().account().server()).endsWith("-Simulated");
              });
      assertEqualToTheTruth(platform, simulator.beginning().start());
      assertThat(platform.events(FeedEvent.AccountSeen.class))
          .extracting(seen -> seen.provenance().source())
          .containsOnly(Source.SIMULATED);
      assertThat(platform.events(FeedEvent.DealsSeen.class))
          .extracting(seen -> seen.provenance().source())
          .containsOnly(Source.SIMULATED);
      assertThat(platform.events(FeedEvent.HistoryDiffers.class)).isEmpty();
    }
    await().atMost(PATIENCE).until(() -> bridge.bean(AccountDesk.class).terminals() == 0);
    assertThat(accounts()).allSatisfy(one -> assertThat(one.lost()).contains("shutdown"));
  }

  @Test
  void aRestartContinuesTheHistoryWithoutAGapAndSendsNoDealTwice() {
    try (StreamPlatform platform = bridge.platform()) {
      Instant start;
      try (Simulator before = simulator(LAST_MONTH)) {
        start = before.beginning().start();
        awaitVerified();
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    accounts().stream()
                        .allMatch(
                            one ->
                                one.history().committed().deals() > 0
                                    && one.history().reported().orElseThrow().deals()
                                        == one.history().committed().deals()));
      }
      int sent = platform.sentDeals().stream().mapToInt(Integer::intValue).sum();
      await().atMost(PATIENCE).until(() -> bridge.bean(AccountDesk.class).terminals() == 0);
      try (Simulator after = simulator(NOW)) {
        assertThat(after.beginning().start()).isEqualTo(start);
        awaitVerified();
        assertEqualToTheTruth(platform, start);
      }
      int all = platform.sentDeals().stream().mapToInt(Integer::intValue).sum();
      int kept = accounts().stream().mapToInt(one -> kept(platform, one)).sum();
      assertThat(sent).isPositive();
      assertThat(all).isGreaterThan(sent).isEqualTo(kept);
      assertThat(platform.events(FeedEvent.HistoryDiffers.class)).isEmpty();
    }
  }

  private static int kept(StreamPlatform platform, AccountSnapshot one) {
    return platform.deals(one.claim().account()).size();
  }

  @Test
  void eachFaultIsOrderedAndEndedForOneLogin() {
    try (Simulator simulator = simulator(NOW);
        StreamPlatform _ = bridge.platform()) {
      Client control = control(simulator);
      for (String fault : FaultOrder.NAMES) {
        String order =
            "{\"login\":51201,\"fault\":\"%s\",\"seconds\":600,\"millis\":3000,\"shown\":51202}"
                .formatted(fault);
        assertThat(control.post("/faults", order).status()).as(fault).isEqualTo(200);
        assertThat(control.get("/terminals").body().findValuesAsString("fault"))
            .containsExactly(fault);
        assertThat(control.post("/faults/clear", "{\"login\":51201}").status()).isEqualTo(200);
        assertThat(control.get("/terminals").body().findValuesAsString("fault")).isEmpty();
      }
      awaitVerified();
    }
  }

  @Test
  void aFaultShowsAtTheBridgeUntilTheTerminalIsRestarted() {
    try (Simulator simulator = simulator(NOW);
        StreamPlatform _ = bridge.platform()) {
      awaitVerified();
      Client control = control(simulator);
      control.post("/faults", "{\"login\":51201,\"fault\":\"disconnected\"}");
      await().atMost(PATIENCE).until(() -> trouble().contains("not connected to the trade server"));
      assertThat(accounts().stream().filter(AccountSnapshot::connected)).hasSize(7);
      Client platform = new Client(bridge.uri(), bridge.key());
      assertThat(platform.post("/api/mt5/commands", RESTART).status()).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> trouble().contains("not connected to the bridge"));
      await().atMost(PATIENCE).until(() -> trouble().equals("null"));
      assertThat(control.get("/").body().path("connected").asInt()).isEqualTo(7);
      assertThat(control.get("/").body().path("simulated").asBoolean()).isTrue();
    }
  }

  private String trouble() {
    var accounts =
        new Client(bridge.uri(), bridge.key()).get("/api/mt5/status").body().get("accounts");
    return accounts
        .valueStream()
        .filter(one -> one.get("account").asLong() == MASTER)
        .map(one -> one.get("reason").isNull() ? "null" : one.get("reason").asString())
        .findFirst()
        .orElse("");
  }

  @Test
  void anOrderWithoutSenseIsRefusedAndChangesNothing() {
    try (Simulator simulator = simulator(NOW)) {
      Client control = control(simulator);
      for (String order :
          List.of(
              "{\"login\":51201,\"fault\":\"earthquake\"}",
              "{\"login\":51201,\"fault\":\"slow\"}",
              "{\"login\":1,\"fault\":\"frozen\"}",
              "{\"login\":51201,\"fault\":\"wrong-login\",\"shown\":1}",
              "{\"login\":51201,\"fault\":\"frozen\",\"seconds\":-1}",
              "not json")) {
        assertThat(control.post("/faults", order).status()).as(order).isIn(400, 409);
      }
      assertThat(control.get("/terminals").body().findValuesAsString("fault")).isEmpty();
    }
  }

  @Test
  void aFolderKeepsOneHistoryAndOneSimulator() {
    try (Simulator _ = simulator(NOW)) {
      assertThatThrownBy(() -> simulator(NOW))
          .isInstanceOf(SimulatorFailure.class)
          .hasMessageContaining("another simulator");
    }
    assertThatThrownBy(() -> Simulator.start(options(Optional.empty(), 8), NOW))
        .isInstanceOf(SimulatorFailure.class)
        .hasMessageContaining("have the seed 7 and are the house");
    assertThatThrownBy(() -> Simulator.start(options(Optional.of(20), 7), NOW))
        .isInstanceOf(SimulatorFailure.class)
        .hasMessageContaining("another folder");
  }

  @Test
  void aCrowdConnects() {
    try (Simulator simulator = Simulator.start(options(Optional.of(300), 7), NOW)) {
      simulator.complete().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      await().atMost(PATIENCE).until(() -> bridge.bean(AccountDesk.class).terminals() == 300);
    }
  }
}
