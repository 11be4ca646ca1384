package io.fidus.metatrader.link.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.link.codec.RefusalReason;
import io.fidus.metatrader.link.message.ByeReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Both ends together: what arrives at the platform is what stands in the terminal. */
class LinkConversationTest {
  private final Wire wire = new Wire();

  @Test
  void aWholeAccountArrives() {
    deals(1, 10);
    wire.terminal.position(500);
    wire.run(Duration.ofSeconds(5));
    assertEverythingIsStored();
    assertThat(wire.last(BridgeOutput.AccountObserved.class).observation().balance())
        .isEqualTo(Known.of(FakeTerminal.usd(5_500)));
    assertThat(wire.last(BridgeOutput.AccountObserved.class).observation().provenance().source())
        .isEqualTo(Source.SIMULATED);
    assertThat(wire.last(BridgeOutput.PositionsObserved.class).positions())
        .isEqualTo(wire.terminal.positions);
    assertThat(wire.last(BridgeOutput.OrdersObserved.class).orders()).isEmpty();
    assertThat(wire.last(BridgeOutput.TerminalObserved.class).state().connected()).isTrue();
    assertThat(wire.last(BridgeOutput.ClockObserved.class).gmtOffset())
        .contains(Duration.ofHours(2));
    assertThat(wire.all(BridgeOutput.Fault.class)).isEmpty();
  }

  @Test
  void theAccountIsReportedEverySecondAndAtOnceWhenItChanges() {
    wire.run(Duration.ofSeconds(10));
    assertThat(wire.all(BridgeOutput.AccountObserved.class)).hasSizeBetween(9, 11);
    wire.seen.clear();
    wire.terminal.deal(1, 100);
    wire.run(Duration.ofMillis(250));
    assertThat(wire.last(BridgeOutput.AccountObserved.class).history().deals()).isEqualTo(1);
    assertThat(wire.last(BridgeOutput.HistoryVerified.class).totals())
        .isEqualTo(wire.terminal.history());
  }

  @Test
  void aTerminalResumesAfterTheAcknowledgedTicketAndSendsNothingTwice() {
    deals(1, 20);
    wire.run(Duration.ofSeconds(5));
    wire.cut();
    deals(21, 25);
    wire.seen.clear();
    wire.run(Duration.ofSeconds(5));
    List<Long> resent =
        wire.all(BridgeOutput.DealsObserved.class).stream()
            .flatMap(observed -> observed.deals().stream())
            .map(Deal::ticket)
            .toList();
    assertThat(resent).containsExactly(21L, 22L, 23L, 24L, 25L);
    assertThat(wire.all(BridgeOutput.DealsObserved.class).getFirst().after()).isEqualTo(20);
    assertEverythingIsStored();
  }

  @Test
  void whatThePlatformHasNotStoredIsNotAcknowledgedAndComesAgain() {
    wire.platformUp = false;
    deals(1, 20);
    wire.run(Duration.ofSeconds(30));
    assertThat(wire.stored).as("two messages of three deals may be on the way").hasSize(6);
    assertThat(wire.all(BridgeOutput.Fault.class)).isEmpty();
    wire.cut();
    wire.stored.clear();
    wire.platformUp = true;
    wire.run(Duration.ofSeconds(5));
    assertEverythingIsStored();
  }

  @Test
  void aDealInsertedLateIsNoticedByTheTotalsAndFound() {
    deals(1, 5);
    deals(7, 12);
    wire.run(Duration.ofSeconds(5));
    assertEverythingIsStored();
    wire.terminal.deal(6, -250);
    wire.run(Duration.ofSeconds(5));
    assertThat(wire.all(BridgeOutput.ResyncAsked.class))
        .containsExactly(new BridgeOutput.ResyncAsked(0));
    assertEverythingIsStored();
  }

  @Test
  void aMessageThatIsLostIsAskedForAgain() {
    deals(1, 12);
    AtomicInteger number = new AtomicInteger();
    wire.toBridge = line -> isDeals(line) && number.incrementAndGet() == 2 ? new byte[0] : line;
    wire.run(Duration.ofSeconds(5));
    assertThat(wire.counters().gaps()).isEqualTo(1);
    assertThat(wire.all(BridgeOutput.ResyncAsked.class))
        .containsExactly(new BridgeOutput.ResyncAsked(3));
    assertEverythingIsStored();
  }

  @Test
  void aMessageThatComesTwiceIsDropped() {
    deals(1, 12);
    wire.toBridge = line -> (text(line) + text(line)).getBytes(StandardCharsets.UTF_8);
    wire.run(Duration.ofSeconds(5));
    assertThat(wire.counters().duplicates()).isEqualTo(wire.counters().frames());
    assertEverythingIsStored();
  }

  @Test
  void aListThatIsLostComesAgain() {
    wire.toBridge = line -> text(line).contains("\"positions\"") ? new byte[0] : line;
    wire.terminal.position(500);
    wire.run(Duration.ofMillis(250));
    wire.toBridge = line -> line;
    wire.run(Duration.ofSeconds(5));
    assertThat(wire.last(BridgeOutput.PositionsObserved.class).positions()).hasSize(1);
  }

  @Test
  void moreThanALineOfPositionsArriveAsOneList() {
    for (int ticket = 1; ticket <= 2_000; ticket++) {
      wire.terminal.position(ticket);
    }
    wire.run(Duration.ofSeconds(1));
    assertThat(wire.last(BridgeOutput.PositionsObserved.class).positions())
        .isEqualTo(wire.terminal.positions);
    assertThat(wire.all(BridgeOutput.Fault.class)).isEmpty();
  }

  @Test
  void aTerminalThatLostItsBrokerSaysSoAndItsFiguresGrowOld() {
    wire.run(Duration.ofSeconds(10));
    wire.terminal.connected = false;
    wire.run(Duration.ofSeconds(10));
    assertThat(wire.last(BridgeOutput.TerminalObserved.class).state().connected()).isFalse();
    BridgeOutput.AccountObserved last = wire.last(BridgeOutput.AccountObserved.class);
    assertThat(
            Duration.between(
                last.observation().provenance().observedAt(),
                last.observation().provenance().receivedAt()))
        .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
    assertThat(wire.isLive()).isTrue();
  }

  @Test
  void aTerminalThatIsLoggedInToAnotherAccountConnectsAnew() {
    wire.run(Duration.ofSeconds(3));
    wire.terminal.account = new AccountIdentity("Demo-Server", 70_002);
    wire.run(Duration.ofSeconds(3));
    assertThat(wire.last(BridgeOutput.Close.class).reason()).isEqualTo(ByeReason.ACCOUNT_CHANGED);
    assertThat(wire.last(BridgeOutput.Claimed.class).claim().account().login()).isEqualTo(70_002);
    assertThat(wire.last(BridgeOutput.AccountObserved.class).observation().account().login())
        .isEqualTo(70_002);
  }

  @Test
  void aReportOnAnotherAccountEndsTheConnectionAndIsNotUsed() {
    wire.run(Duration.ofSeconds(3));
    wire.seen.clear();
    wire.toBridge = line -> text(line).replace(":70001", ":70003").getBytes(StandardCharsets.UTF_8);
    wire.run(Duration.ofMillis(1_250));
    assertThat(wire.all(BridgeOutput.AccountObserved.class)).isEmpty();
    assertThat(wire.all(BridgeOutput.FrameRefused.class).getFirst().reason())
        .isEqualTo(RefusalReason.WRONG_LOGIN);
    assertThat(wire.all(BridgeOutput.Close.class).getFirst().reason())
        .isEqualTo(ByeReason.WRONG_LOGIN);
  }

  @Test
  void anAmountWithTheWrongDigitsIsRefused() {
    wire.terminal.deal(1, 100);
    wire.toBridge = line -> text(line).replace("-0.35", "-0.355").getBytes(StandardCharsets.UTF_8);
    wire.run(Duration.ofSeconds(3));
    assertThat(wire.stored).isEmpty();
    assertThat(wire.all(BridgeOutput.FrameRefused.class))
        .isNotEmpty()
        .allMatch(refused -> refused.reason() == RefusalReason.NOT_EXACT);
    assertThat(wire.counters().resyncs()).as("with growing pauses").isLessThanOrEqualTo(2);
    wire.toBridge = line -> line;
    wire.run(Duration.ofSeconds(60));
    assertEverythingIsStored();
  }

  @Test
  void aTerminalThatCountsWronglyIsReportedAndNotAskedForEver() {
    deals(1, 5);
    wire.toBridge =
        line -> text(line).replace("\"deals\":5,", "\"deals\":6,").getBytes(StandardCharsets.UTF_8);
    wire.run(Duration.ofMinutes(30));
    assertThat(wire.all(BridgeOutput.HistoryDiffers.class))
        .isNotEmpty()
        .allMatch(differs -> differs.reported().deals() == 6 && differs.received().deals() == 5);
    assertThat(wire.counters().resyncs()).isLessThan(12);
    assertThat(wire.all(BridgeOutput.HistoryVerified.class)).isEmpty();
  }

  @Test
  void whateverHappensOnTheWayNothingIsMissingOrWrongInTheEnd() {
    for (int seed = 1; seed <= 20; seed++) {
      survivesChaos(new Wire(), new Random(seed), seed);
    }
  }

  private static void survivesChaos(Wire wire, Random random, int seed) {
    int ticket = 0;
    for (int round = 0; round < 40; round++) {
      for (int i = random.nextInt(8); i > 0; i--) {
        ticket += 1 + random.nextInt(3);
        wire.terminal.deal(ticket, random.nextInt(10_000) - 5_000);
      }
      if (random.nextInt(12) == 0) {
        int late = 1 + random.nextInt(ticket + 1);
        if (wire.terminal.deals.stream().noneMatch(deal -> deal.ticket() == late)) {
          wire.terminal.deal(late, 77);
        }
      }
      wire.platformUp = random.nextInt(5) > 0;
      wire.terminal.connected = random.nextInt(6) > 0;
      wire.toBridge = line -> damaged(line, random);
      if (random.nextInt(6) == 0) {
        wire.cut();
      }
      wire.run(Duration.ofMillis(250L * (1 + random.nextInt(12))));
    }
    wire.toBridge = line -> line;
    wire.platformUp = true;
    wire.terminal.connected = true;
    wire.run(Duration.ofMinutes(3));
    assertThat(List.copyOf(wire.stored.values()))
        .as("seed %s", seed)
        .isEqualTo(wire.terminal.deals);
    assertThat(wire.last(BridgeOutput.HistoryVerified.class).totals())
        .isEqualTo(wire.terminal.history());
    assertThat(wire.isLive()).isTrue();
  }

  private static byte[] damaged(byte[] line, Random random) {
    return switch (random.nextInt(25)) {
      case 0 -> new byte[0];
      case 1 -> (text(line) + text(line)).getBytes(StandardCharsets.UTF_8);
      case 2 -> Arrays.copyOf(line, line.length / 2);
      case 3 -> text(line).replace(":", "::").getBytes(StandardCharsets.UTF_8);
      default -> line;
    };
  }

  private void deals(int from, int to) {
    for (int ticket = from; ticket <= to; ticket++) {
      wire.terminal.deal(ticket, ticket * 100L);
    }
  }

  private void assertEverythingIsStored() {
    assertThat(List.copyOf(wire.stored.values())).isEqualTo(wire.terminal.deals);
    assertThat(wire.last(BridgeOutput.HistoryVerified.class).totals())
        .isEqualTo(wire.terminal.history());
  }

  private static boolean isDeals(byte[] line) {
    return text(line).contains("\"type\":\"deals\"");
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }
}
