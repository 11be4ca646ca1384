package io.fidus.bridge.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.bridge.RunningBridge;
import io.fidus.bridge.StreamPlatform;
import io.fidus.bridge.TestTerminal;
import io.fidus.bridge.link.AccountDesk;
import io.fidus.bridge.link.AccountSnapshot;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.feed.FeedEvent;
import io.fidus.metatrader.feed.FeedReader;
import io.fidus.metatrader.link.security.LinkKey;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the platform, and that a terminal is told only what the platform has committed. */
class StreamTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AccountIdentity ACCOUNT = new AccountIdentity("Demo-Server", 70_001);

  @TempDir Path data;
  private RunningBridge bridge;
  private TestTerminal terminal;

  @BeforeEach
  void start() {
    bridge = RunningBridge.start(data);
    terminal =
        new TestTerminal(ACCOUNT, LinkKey.of(RunningBridge.LINK_KEY), () -> bridge.linkPort());
  }

  @AfterEach
  void stop() {
    terminal.close();
    bridge.close();
  }

  private AccountSnapshot snapshot() {
    return bridge.bean(AccountDesk.class).accounts(ACCOUNT.login()).getFirst();
  }

  private boolean isVerified(long deals) {
    return bridge.bean(AccountDesk.class).terminals() == 1
        && snapshot().history().verified()
        && snapshot().history().reported().stream().anyMatch(all -> all.deals() == deals);
  }

  @Test
  void everythingThatIsObservedReachesThePlatformOnce() {
    terminal.trade(1, 451);
    terminal.openPosition();
    try (StreamPlatform platform = bridge.platform()) {
      await().atMost(PATIENCE).until(() -> platform.deals(ACCOUNT).size() == 450);
      await()
          .atMost(PATIENCE)
          .until(() -> !platform.events(FeedEvent.HistoryVerified.class).isEmpty());

      assertThat(platform.deals(ACCOUNT)).isEqualTo(terminal.deals());
      assertThat(platform.sentDeals().stream().mapToInt(Integer::intValue).sum()).isEqualTo(450);
      FeedEvent.AccountSeen account = platform.events(FeedEvent.AccountSeen.class).getLast();
      assertThat(account.balance()).isEqualByComparingTo("450.00");
      assertThat(account.equity()).isEqualByComparingTo("451.00");
      assertThat(account.provenance().source()).isEqualTo(Source.SIMULATED);
      assertThat(platform.events(FeedEvent.Claimed.class))
          .extracting(FeedEvent.Claimed::source)
          .containsOnly(Source.SIMULATED);
      assertThat(FeedReader.positions(platform.events(FeedEvent.PositionsSeen.class).getLast()))
          .isEqualTo(terminal.positions());
      await().atMost(PATIENCE).until(() -> snapshot().history().committed().deals() == 450);
    }
  }

  @Test
  void withoutAPlatformNothingIsAcknowledgedAndAPlatformThatComesLaterGetsAll() {
    terminal.trade(1, 401);
    await().atMost(PATIENCE).until(() -> isVerified(400));
    assertThat(snapshot().history().committed().deals()).isZero();

    try (StreamPlatform platform = bridge.platform()) {
      await().atMost(PATIENCE).until(() -> platform.deals(ACCOUNT).size() == 400);
      await().atMost(PATIENCE).until(() -> snapshot().history().committed().deals() == 400);
      assertThat(terminal.farewells()).filteredOn(said -> said.startsWith("wrong")).isEmpty();
    }
  }

  @Test
  void aPlatformThatFailsToCommitIsSentTheDealsAgain() {
    try (StreamPlatform failing = bridge.platform()) {
      failing.commits(false);
      await().atMost(PATIENCE).until(() -> bridge.bean(AccountDesk.class).terminals() == 1);
      terminal.trade(1, 101);
      await().atMost(PATIENCE).until(() -> !failing.events(FeedEvent.DealsSeen.class).isEmpty());
      assertThat(snapshot().history().committed().deals()).isZero();
    }
    try (StreamPlatform platform = bridge.platform()) {
      await().atMost(PATIENCE).until(() -> platform.deals(ACCOUNT).size() == 100);
      terminal.trade(101, 151);
      await().atMost(PATIENCE).until(() -> platform.deals(ACCOUNT).equals(terminal.deals()));
    }
  }

  @Test
  void aResyncBringsTheWholeHistoryAgain() {
    try (StreamPlatform platform = bridge.platform()) {
      terminal.trade(1, 51);
      await().atMost(PATIENCE).until(() -> platform.deals(ACCOUNT).size() == 50);
      await().atMost(PATIENCE).until(() -> snapshot().history().committed().deals() == 50);

      assertThat(bridge.bean(AccountDesk.class).resync(ACCOUNT)).isTrue();
      await()
          .atMost(PATIENCE)
          .until(() -> platform.sentDeals().stream().mapToInt(Integer::intValue).sum() == 100);
      assertThat(platform.deals(ACCOUNT)).isEqualTo(terminal.deals());
    }
  }

  @Test
  void aHeartbeatComesEveryTwoSeconds() {
    try (StreamPlatform platform = bridge.platform()) {
      await().atMost(PATIENCE).until(() -> platform.events(FeedEvent.Heartbeat.class).size() >= 3);
      var beats = platform.events(FeedEvent.Heartbeat.class);
      assertThat(Duration.between(beats.get(1).at(), beats.get(2).at()))
          .isBetween(Duration.ofMillis(1_900), Duration.ofMillis(3_500));
    }
  }

  @Test
  void aStreamThatIsNotReadIsClosedWhenItsBufferIsFull() {
    Subscriber subscriber = new Subscriber(1);
    String event = "x".repeat(Subscriber.MOST_WAITING / 2);
    assertThat(subscriber.offer(event)).isTrue();
    assertThat(subscriber.offer(event)).isTrue();
    assertThat(subscriber.isClosed()).isFalse();
    assertThat(subscriber.offer("y")).isFalse();
    assertThat(subscriber.isClosed()).isTrue();
    assertThat(subscriber.reason()).isEqualTo("overflow");
    assertThat(subscriber.take()).isEmpty();
  }

  @Test
  void onlyTheLatestOfWhatReplacesItselfWaitsBehindWhatMustBeDelivered() {
    Subscriber subscriber = new Subscriber(1);
    subscriber.replace("figures", "old");
    assertThat(subscriber.offer("deals")).isTrue();
    subscriber.replace("figures", "new");
    subscriber.replace("positions", "some");
    assertThat(subscriber.take()).containsExactly("deals", "new", "some");
    assertThat(subscriber.take()).isEmpty();
  }

  @Test
  void figuresNeverOverflowAndAreWrittenInPieces() {
    Subscriber subscriber = new Subscriber(1);
    String event = "x".repeat(Subscriber.MOST_AT_ONCE / 2);
    for (int i = 0; i < 20; i++) {
      subscriber.replace(i, event);
    }
    assertThat(subscriber.hasRoom()).isFalse();
    assertThat(subscriber.offer("deals")).isTrue();
    int batches = 0;
    int events = 0;
    while (!subscriber.hasRoom()) {
      events += subscriber.take().size();
      batches++;
    }
    events += subscriber.take().size();
    assertThat(batches).isGreaterThanOrEqualTo(9);
    assertThat(events).isEqualTo(21);
    assertThat(subscriber.isClosed()).isFalse();
  }
}
