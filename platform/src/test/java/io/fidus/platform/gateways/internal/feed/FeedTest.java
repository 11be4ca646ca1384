package io.fidus.platform.gateways.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.simulator.Scenarios;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.platform.api.ProvenanceView;
import io.fidus.platform.api.ProvenanceView.Freshness;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
                        account ->
                            assertThat(platform.has(account) ? platform.live(account) : "none")
                                .matches(_ -> reconciled(platform, account))));
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
