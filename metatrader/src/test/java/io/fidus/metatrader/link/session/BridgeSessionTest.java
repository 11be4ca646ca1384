package io.fidus.metatrader.link.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.link.codec.Frame;
import io.fidus.metatrader.link.codec.FrameCodec;
import io.fidus.metatrader.link.message.Bye;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.message.Hello;
import io.fidus.metatrader.link.message.TerminalMessage;
import io.fidus.metatrader.link.security.HelloProof;
import io.fidus.metatrader.link.security.KeyRing;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.time.ServerZone;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the conversation of two honest ends does not reach. */
class BridgeSessionTest {
  private static final LinkKey OLD = LinkKey.of("the key before the change");
  private static final LinkKey NEW = LinkKey.of("the key after the change");
  private static final String NONCE = "0123456789abcdef".repeat(4);
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final LinkSettings SETTINGS = LinkSettings.standard();

  private final BridgeSession session =
      new BridgeSession(SETTINGS, KeyRing.of(NEW, OLD), NONCE, NOW);

  @Test
  void whileKeysAreChangedBothOpen() {
    session.open();
    assertThat(receive(1, hello(OLD, 7_200)))
        .singleElement()
        .isInstanceOf(BridgeOutput.Claimed.class);
  }

  @Test
  void aClaimThatNobodyDecidesIsGivenUp() {
    session.open();
    receive(1, hello(NEW, 7_200));
    assertThat(session.tick(NOW.plusMillis(4_999))).isEmpty();
    assertThat(session.tick(NOW.plusSeconds(5))).contains(closed(ByeReason.NOT_READY));
    assertThat(session.grant(grant(), NOW.plusSeconds(6))).isEmpty();
    assertThat(session.isClosed()).isTrue();
  }

  @Test
  void anAccountDoesNotChangeItsCurrency() {
    session.open();
    receive(1, hello(NEW, 7_200));
    HistoryTotals yen = HistoryTotals.none(CurrencyUnit.iso("JPY"));
    assertThat(session.grant(new Grant(yen, FakeTerminal.ZONE), NOW))
        .last()
        .isInstanceOf(BridgeOutput.Close.class);
    assertThat(session.isClosed()).isTrue();
  }

  @Test
  void aRefusedClaimSaysWhyAndNothingFollows() {
    session.open();
    receive(1, hello(NEW, 7_200));
    assertThat(session.refuse(ByeReason.UNKNOWN_ACCOUNT, "not configured"))
        .containsExactly(
            new BridgeOutput.Send(new Bye(ByeReason.UNKNOWN_ACCOUNT, "not configured")),
            new BridgeOutput.Close(ByeReason.UNKNOWN_ACCOUNT, "not configured"));
    assertThat(receive(2, hello(NEW, 7_200))).isEmpty();
    assertThat(session.committed(5)).isEmpty();
    assertThat(session.refuse(ByeReason.SHUTDOWN, "")).isEmpty();
  }

  @Test
  void silenceEndsALiveConnection() {
    session.open();
    receive(1, hello(NEW, 7_200));
    session.grant(grant(), NOW.plusSeconds(1));
    assertThat(session.tick(NOW.plusMillis(5_999))).isEmpty();
    assertThat(session.tick(NOW.plusSeconds(6))).contains(closed(ByeReason.SILENT));
  }

  @Test
  void aTransportThatEndsWithinALineIsCountedAsCut() {
    session.open();
    session.received(ByteBuffer.wrap(new byte[] {'{'}), NOW);
    assertThat(session.ended()).singleElement().isInstanceOf(BridgeOutput.FrameRefused.class);
    assertThat(session.counters().refusedFrames()).isEqualTo(1);
  }

  @Test
  void aZoneIsProposedThatFitsTheServersClock() {
    session.open();
    BridgeOutput claimed = receive(1, hello(NEW, 7_200)).getFirst();
    assertThat(claimed)
        .isInstanceOfSatisfying(
            BridgeOutput.Claimed.class,
            output -> {
              Claim claim = output.claim();
              assertThat(claim.zoneProposal(NOW)).contains(ServerZone.NEW_YORK_CLOSE);
              assertThat(claim.zoneProposal(Instant.parse("2026-07-01T00:00:00Z")))
                  .contains(ServerZone.parse("UTC+2"));
            });
  }

  @Test
  void settingsThatWouldEndConnectionsBetweenHeartbeatsAreRefused() {
    assertThatThrownBy(
            () ->
                new LinkSettings(
                    SETTINGS.accountInterval(),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    SETTINGS.helloPatience(),
                    SETTINGS.resyncPatience(),
                    SETTINGS.resyncPause(),
                    SETTINGS.longestResyncPause(),
                    1,
                    1,
                    1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<BridgeOutput> receive(long seq, TerminalMessage message) {
    return session.received(ByteBuffer.wrap(FrameCodec.encode(new Frame(seq, message))), NOW);
  }

  private static Grant grant() {
    return new Grant(HistoryTotals.none(FakeTerminal.USD), FakeTerminal.ZONE);
  }

  private static BridgeOutput closed(ByeReason reason) {
    return new BridgeOutput.Close(
        reason,
        reason == ByeReason.SILENT
            ? "nothing heard for PT5S"
            : "the account could not be looked up in time");
  }

  private static Hello hello(LinkKey key, int offsetSeconds) {
    return new Hello(
        1,
        70_001,
        "Demo-Server",
        "Broker",
        "USD",
        2,
        100,
        0,
        2,
        5,
        4_755,
        1_772_445_600_000L,
        OptionalInt.of(offsetSeconds),
        false,
        "instance-1",
        HelloProof.of(key, NONCE, 70_001, "Demo-Server", "instance-1"));
  }
}
