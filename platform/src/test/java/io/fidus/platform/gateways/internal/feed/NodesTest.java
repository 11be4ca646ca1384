package io.fidus.platform.gateways.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.simulator.Scenarios;
import io.fidus.platform.OwnProcess;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.StoredLiveState;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import io.fidus.store.kit.SharedReplicaSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one MongoDB replica set, one of which is killed while it reads the bridge. */
class NodesTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration MOVED_WITHIN = Duration.ofSeconds(15);
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  @Test
  void theAccountsOfAKilledNodeMoveToTheOther() {
    String url =
        SharedReplicaSet.get().url("nodes_" + UUID.randomUUID().toString().replace("-", ""));
    try (BridgeProcess bridge = new BridgeProcess(folder.resolve("bridge"));
        TerminalRoom room =
            new TerminalRoom(
                Scenarios.house(5, TerminalRoom.WEDNESDAY.minus(Duration.ofDays(20))),
                LinkKey.of(bridge.linkKey()),
                bridge::linkPort);
        OwnProcess first = OwnProcess.start(node(bridge, url, "first"))) {
      await().atMost(PATIENCE).until(() -> first.output().contains("FIDUS is ready"));
      try (OwnProcess second = OwnProcess.start(node(bridge, url, "second"));
          Store store = Stores.open(StoreSettings.mongo(url, folder, CLOCK))) {
        LiveStore live = new LiveStore(store);
        TradingStore trading = new TradingStore(store);
        await().atMost(PATIENCE).until(() -> second.output().contains("FIDUS is ready"));
        AccountIdentity account = room.accounts().getFirst();
        await().atMost(PATIENCE).until(() -> isSeenAfter(trading, live, account, Instant.MIN));
        assertThat(second.output()).doesNotContain("has opened the stream");

        first.kill();
        Instant killed = CLOCK.instant();
        await()
            .atMost(MOVED_WITHIN.multipliedBy(2))
            .until(() -> isSeenAfter(trading, live, account, killed.plusSeconds(1)));
        Duration took = Duration.between(killed, CLOCK.instant());
        assertThat(took).as("until the other node has seen the account").isLessThan(MOVED_WITHIN);
        assertThat(second.output()).contains("has opened the stream");

        for (AccountIdentity one : room.accounts()) {
          List<Long> truth =
              room.ask(living -> living.account(one).deals().stream().map(Deal::ticket).toList());
          await()
              .atMost(PATIENCE)
              .untilAsserted(
                  () -> assertThat(tickets(trading, one)).startsWith(truth.toArray(Long[]::new)));
        }
      }
    }
  }

  private Map<String, String> node(BridgeProcess bridge, String url, String name) {
    Map<String, String> settings = new HashMap<>();
    settings.put("FIDUS_DATA", folder.resolve(name).toString());
    settings.put("MONGO_URL", url);
    settings.put("PORT", "0");
    settings.put("JWT_SECRET_KEY", "a secret of the tests that is long enough for a token");
    settings.put("MT5_BRIDGE_URL", bridge.uri().toString());
    settings.put("MT5_BRIDGE_API_KEY", bridge.key());
    settings.put("MT5_BRIDGE_TAKES_UP", "true");
    return settings;
  }

  private static boolean isSeenAfter(
      TradingStore trading, LiveStore live, AccountIdentity account, Instant after) {
    return trading
        .account(AccountDocument.serverKey(account.server()), account.login())
        .flatMap(found -> live.lastState(found.document().number()))
        .flatMap(StoredLiveState::observedAt)
        .map(observed -> observed.isAfter(after))
        .orElse(false);
  }

  private static List<Long> tickets(TradingStore trading, AccountIdentity account) {
    long number =
        trading
            .account(AccountDocument.serverKey(account.server()), account.login())
            .orElseThrow()
            .document()
            .number();
    List<Long> tickets = new ArrayList<>();
    trading.deals().scan(number, number, (StoredDeal deal) -> tickets.add(deal.ticket()));
    return tickets.stream().sorted().toList();
  }
}
