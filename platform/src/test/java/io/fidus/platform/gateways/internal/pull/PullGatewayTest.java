package io.fidus.platform.gateways.internal.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.statement.Platform;
import io.fidus.platform.gateways.internal.GatewayStatus.State;
import io.fidus.platform.gateways.internal.http.BridgeHttpSource;
import io.fidus.platform.gateways.internal.http.FakeBridge;
import io.fidus.platform.trading.GatewayId;
import io.fidus.probe.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a source says in its rounds is handed on once, in an order that can be believed. */
class PullGatewayTest {
  private static final Instant NOW = Instant.parse("2026-03-06T08:00:00.500Z");
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final RecordingIntake intake = new RecordingIntake();
  private final List<Asked> accounts = new CopyOnWriteArrayList<>();

  private static Asked asked(long login) {
    return new Asked(
        new AccountIdentity("Harbour-Live", login), Platform.MT5, CurrencyUnit.iso("USD"));
  }

  private PullGateway gateway(FakeBridge bridge) {
    return gateway(bridge, InstantSource.fixed(NOW));
  }

  private PullGateway gateway(FakeBridge bridge, InstantSource clock) {
    return new PullGateway(
        new GatewayId("g"),
        new BridgeHttpSource(
            bridge.uri(),
            new SourceHttp(Map.of("X-API-Key", FakeBridge.KEY), Duration.ofSeconds(5)),
            Optional.empty(),
            clock),
        () -> accounts,
        intake,
        INTERVAL,
        clock,
        false);
  }

  @Test
  void dealsComeBeforeTheFiguresThatTheyExplainAndNothingTwice() {
    accounts.add(asked(10_001));
    try (FakeBridge bridge = FakeBridge.of("4.0");
        PullGateway gateway = gateway(bridge)) {
      assertThat(gateway.status().state()).isEqualTo(State.CONNECTING);
      assertThat(gateway.round()).isEqualTo(INTERVAL);
      assertThat(intake.silence).contains(INTERVAL.multipliedBy(2));
      assertThat(intake.drain())
          .containsExactly(
              "claim 10001",
              "deals 10001 after 0: [7001, 7002, 7003]",
              "terminal 10001 true",
              "figures 10001");
      assertThat(intake.counted)
          .as("a whole history is counted, so that figures can be compared with it")
          .contains(new HistoryTotals(7_003, 3, Money.parse("5041.90 USD")));
      assertThat(gateway.status().state()).isEqualTo(State.CONNECTED);
      assertThat(gateway.status().generation()).contains("4.0");
      assertThat(gateway.found())
          .extracting(found -> found.account().login())
          .containsExactly(10_002L);

      gateway.round();
      assertThat(intake.drain())
          .as("the same figures again")
          .containsExactly("terminal 10001 true");
    }
  }

  @Test
  void onlyTheDealsAfterTheLastOneAreHandedOnAndAGapIsSaid() {
    accounts.add(asked(10_002));
    MovableClock clock = new MovableClock(NOW);
    try (FakeBridge bridge = FakeBridge.of("4.0");
        PullGateway gateway = gateway(bridge, clock)) {
      gateway.round();
      assertThat(intake.drain()).contains("gap 10002", "deals 10002 after 0: [9001, 9002, 9003]");

      String trades = bridge.file("trades-10002.json");
      bridge.replace(
          "trades-10002.json",
          trades
              .replaceAll("\\b9001\\b", "9004")
              .replace("2026-03-02T12:00:00", "2026-03-06T09:00:00"));
      clock.advance(Duration.ofMinutes(11));
      gateway.round();
      assertThat(intake.drain())
          .contains("deals 10002 after 9003: [9004]")
          .doesNotContain("gap 10002");

      bridge.replace("trades-10002.json", trades.replaceAll("\\b900(\\d)\\b", "950$1"));
      clock.advance(Duration.ofMinutes(11));
      gateway.round();
      assertThat(intake.drain())
          .contains("gap 10002", "deals 10002 after 9004: [9501, 9502, 9503]");
    }
  }

  @Test
  void theDealsOfAnotherLoginAreRefusedEvenWhenStampedWithTheOneAskedFor() {
    accounts.addAll(List.of(asked(10_001), asked(10_002)));
    try (FakeBridge bridge = FakeBridge.of("4.0");
        PullGateway gateway = gateway(bridge)) {
      String stolen = bridge.file("trades-10001.json").replace("10001", "10002");
      bridge.replace("trades-10002.json", stolen);
      gateway.round();

      assertThat(intake.drain())
          .contains("doubted 10001 WRONG_LOGIN", "doubted 10002 WRONG_LOGIN")
          .noneMatch(line -> line.startsWith("deals") || line.startsWith("figures"));
      assertThat(gateway.status().detail()).contains("the same deals");
    }
  }

  @Test
  void theRightfulOwnerKeepsItsDeals() {
    accounts.add(asked(10_001));
    MovableClock clock = new MovableClock(NOW);
    try (FakeBridge bridge = FakeBridge.of("4.0");
        PullGateway gateway = gateway(bridge, clock)) {
      gateway.round();
      intake.drain();
      bridge.replace(
          "trades-10002.json", bridge.file("trades-10001.json").replace("10001", "10002"));
      accounts.add(asked(10_002));
      clock.advance(Duration.ofMinutes(11));
      gateway.round();

      assertThat(intake.drain())
          .contains("doubted 10002 WRONG_LOGIN")
          .doesNotContain("doubted 10001 WRONG_LOGIN", "figures 10002");
    }
  }

  @Test
  void aSourceThatGoesAwayAndComesBackIsSeen() {
    accounts.add(asked(10_001));
    try (FakeBridge bridge = FakeBridge.of("unknown");
        PullGateway gateway = gateway(bridge)) {
      gateway.round();
      assertThat(gateway.status().state()).isEqualTo(State.REFUSED);
      assertThat(gateway.status().detail()).contains("9.9-other");
      assertThat(intake.drain()).isEmpty();

      bridge.become("4.0");
      gateway.round();
      assertThat(gateway.status().state()).isEqualTo(State.CONNECTED);
      assertThat(intake.drain()).contains("figures 10001");

      accounts.clear();
      gateway.round();
      assertThat(intake.drain()).containsExactly("gone 10001");
    }
  }

  @Test
  void aHundredAccountsBehindASlowBridgeAreAskedSixteenAtATime() {
    int count = 100;
    try (FakeBridge bridge = FakeBridge.of("4.0").slow(Duration.ofMillis(200));
        PullGateway gateway = gateway(bridge)) {
      String info = bridge.file("info-10001.json");
      String trades = bridge.file("trades-10001.json");
      IntStream.range(0, count)
          .forEach(
              i -> {
                String login = String.valueOf(20_000 + i);
                bridge.replace("info-" + login + ".json", info.replace("10001", login));
                bridge.replace(
                    "trades-" + login + ".json",
                    trades.replace("10001", login).replaceAll("\\b700(\\d)\\b", login + "$1"));
                accounts.add(asked(20_000 + i));
              });
      gateway.round(); // It learns the accounts and their deals.
      assertThat(intake.drain()).filteredOn(line -> line.startsWith("figures")).hasSize(count);
      accounts.forEach(
          account -> {
            String file = "info-" + account.identity().login() + ".json";
            bridge.replace(file, bridge.file(file).replace("07:59:30", "07:59:40"));
          });

      long began = System.nanoTime();
      gateway.round();
      Duration took = Duration.ofNanos(System.nanoTime() - began);

      assertThat(intake.drain()).filteredOn(line -> line.startsWith("figures")).hasSize(count);
      assertThat(bridge.mostAtOnce()).isEqualTo(SourceHttp.AT_ONCE);
      System.out.printf("100 accounts behind a bridge of 200 ms: %d ms%n", took.toMillis());
      assertThat(took).as("two questions, then seven waves").isLessThan(Duration.ofSeconds(4));
    }
  }
}
