package io.fidus.platform.gateways.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.simulator.Scenarios;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.platform.OwnProcess;
import io.fidus.platform.api.ProvenanceView;
import io.fidus.platform.api.ProvenanceView.Freshness;
import io.fidus.platform.trading.AccountRole;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From simulated terminals through a bridge's process into the platform, and back again. */
class FeedTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  private static boolean reconciled(LivePlatform platform, AccountIdentity account) {
    return platform.has(account)
        && platform.entry(account).live().isPresent()
        && platform.live(account).health() == Health.HEALTHY
        && platform.live(account).explained().isPresent()
        && platform.entry(account).reconciliation() == ReconciliationStatus.RECONCILED;
  }

  private static Freshness freshness(LivePlatform platform, AccountIdentity account) {
    return ProvenanceView.of(
            platform.entry(account).provenance().orElseThrow(),
            CLOCK.instant(),
            platform.entry(account).silence())
        .freshness();
  }

  private static void awaitWhole(LivePlatform platform, TerminalRoom room) {
    List<AccountIdentity> accounts = room.accounts();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(accounts)
                    .allSatisfy(
                        account -> assertThat(account).matches(one -> reconciled(platform, one))));
  }

  /** Every deal of the truth until some instant is stored exactly once and equal in every field. */
  private static void assertSameDeals(LivePlatform platform, TerminalRoom room) {
    for (AccountIdentity account : room.accounts()) {
      List<Deal> truth = room.ask(living -> List.copyOf(living.account(account).deals()));
      await().atMost(PATIENCE).until(() -> platform.deals(account).size() >= truth.size());
      List<Deal> stored =
          platform.deals(account).stream()
              .sorted(Comparator.comparingLong(Deal::ticket))
              .limit(truth.size())
              .toList();
      assertThat(stored)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("time")
          .isEqualTo(truth.stream().sorted(Comparator.comparingLong(Deal::ticket)).toList());
    }
  }

  @Test
  void aPlatformThatIsKilledWhileItIsFedLosesNothingThatItSaidWasStored() {
    Path data = folder.resolve("platform");
    try (BridgeProcess bridge = new BridgeProcess(folder.resolve("bridge"));
        TerminalRoom room =
            new TerminalRoom(
                Scenarios.house(7, TerminalRoom.WEDNESDAY.minus(Duration.ofDays(300))),
                LinkKey.of(bridge.linkKey()),
                bridge::linkPort)) {
      Map<AccountIdentity, Long> first = storedWhenKilled(data, bridge, room, Map.of());
      Map<AccountIdentity, Long> second = storedWhenKilled(data, bridge, room, first);
      assertThat(second).as("the second went on").isNotEqualTo(first);
      try (LivePlatform platform = new LivePlatform(data, bridge)) {
        awaitWhole(platform, room);
        assertSameDeals(platform, room);
      }
    }
  }

  /**
   * Runs the platform in its own process until terminals are told of more stored deals, kills it,
   * and looks at what is stored.
   *
   * @param known the last deal of each account that was stored before
   * @return the last one that is stored now
   */
  private static Map<AccountIdentity, Long> storedWhenKilled(
      Path data, BridgeProcess bridge, TerminalRoom room, Map<AccountIdentity, Long> known) {
    Map<String, String> settings =
        Map.of(
            "FIDUS_DATA", data.toString(),
            "PORT", "0",
            "MT5_BRIDGE_URL", bridge.uri().toString(),
            "MT5_BRIDGE_API_KEY", bridge.key(),
            "MT5_BRIDGE_TAKES_UP", "true");
    try (OwnProcess platform = OwnProcess.start(settings)) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> !platform.isAlive() || isToldMore(room, known));
      platform.kill();
    }
    Map<AccountIdentity, Long> told = room.toldStored();
    assertThat(told.values()).anyMatch(ticket -> ticket > 0);
    Map<AccountIdentity, Long> stored = new HashMap<>();
    try (Store store = Stores.open(StoreSettings.embedded(data, CLOCK))) {
      for (AccountIdentity account : room.accounts()) {
        List<Long> truth =
            room.ask(living -> living.account(account).deals().stream().map(Deal::ticket).toList());
        List<Long> kept = tickets(new TradingStore(store), account);
        int saidStored = truth.indexOf(told.getOrDefault(account, 0L)) + 1;
        assertThat(kept).as("what its terminal was told").containsAll(truth.subList(0, saidStored));
        assertThat(truth).as("nothing else").containsAll(kept);
        kept.stream().max(Long::compare).ifPresent(last -> stored.put(account, last));
      }
    }
    return stored;
  }

  private static boolean isToldMore(TerminalRoom room, Map<AccountIdentity, Long> known) {
    return room.toldStored().entrySet().stream()
        .anyMatch(told -> told.getValue() > known.getOrDefault(told.getKey(), 0L));
  }

  private static List<Long> tickets(TradingStore store, AccountIdentity account) {
    List<Long> tickets = new ArrayList<>();
    store
        .account(AccountDocument.serverKey(account.server()), account.login())
        .map(found -> found.document().number())
        .ifPresent(
            number ->
                store
                    .deals()
                    .scan(number, number, (StoredDeal deal) -> tickets.add(deal.ticket())));
    return tickets;
  }

  @Test
  void theWholeHistoryArrivesToTheCentAndSurvivesBothBeingKilled() throws Exception {
    Instant start = TerminalRoom.WEDNESDAY.minus(Duration.ofDays(120));
    Path data = folder.resolve("platform");
    try (BridgeProcess bridge = new BridgeProcess(folder.resolve("bridge"));
        TerminalRoom room =
            new TerminalRoom(
                Scenarios.house(42, start), LinkKey.of(bridge.linkKey()), bridge::linkPort)) {
      try (LivePlatform platform = new LivePlatform(data, bridge)) {
        awaitWhole(platform, room);
        assertSameDeals(platform, room);
        assertThat(room.accounts()).hasSize(7);
        for (AccountIdentity account : room.accounts()) {
          assertThat(platform.entry(account).source()).isEqualTo(Source.SIMULATED);
          assertThat(platform.entry(account).account().marginMode())
              .isNotEqualTo(MarginMode.UNKNOWN);
          assertThat(platform.entry(account).assigned().orElseThrow().assignment())
              .matches(said -> said.role() == AccountRole.DEMO)
              .matches(said -> said.gateway().equals(Optional.of(new GatewayId("bridge"))));
        }

        bridge.kill();
        AccountIdentity first = room.accounts().getFirst();
        var before = platform.observed(first);
        await()
            .atMost(Duration.ofSeconds(12))
            .until(() -> platform.live(first).health() == Health.DOWN);
        await()
            .atMost(FeedGateway.SILENCE.multipliedBy(2))
            .until(() -> freshness(platform, first) == Freshness.STALE);
        assertThat(platform.observed(first).equity()).isEqualTo(before.equity());

        bridge.startAgain();
        awaitWhole(platform, room);
        assertSameDeals(platform, room);
      }
      try (LivePlatform again = new LivePlatform(data, bridge)) {
        AccountIdentity first = room.accounts().getFirst();
        assertThat(again.live(first).observation()).as("known at once after a start").isPresent();
        awaitWhole(again, room);
        assertSameDeals(again, room);
      }
    }
  }
}
