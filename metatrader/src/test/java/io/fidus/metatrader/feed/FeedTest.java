package io.fidus.metatrader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.facts.OrderType;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.Claim;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** What one end writes as JSON, the other reads as the same facts. */
class FeedTest {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface NamedByType {}

  private static final AccountIdentity ACCOUNT = new AccountIdentity("Demo-Server", 70_001);
  private static final CurrencyUnit YEN = CurrencyUnit.iso("JPY");
  private static final ServerZone ZONE = ServerZone.NEW_YORK_CLOSE;
  private static final LocalDateTime SHOWN = LocalDateTime.of(2026, 3, 2, 10, 0, 1, 250_000_000);
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:02.125Z");
  private static final Provenance LIVE = new Provenance(Source.LIVE, NOW.minusMillis(40), NOW);
  private static final JsonMapper JSON = mapper();

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder().addMixIn(FeedEvent.class, NamedByType.class);
    FeedEvent.TYPES.forEach((word, type) -> builder.registerSubtypes(new NamedType(type, word)));
    return builder.build();
  }

  private static <E extends FeedEvent> E sent(FeedEvent event, Class<E> type) {
    String json =
        JSON.writerFor(FeedBatch.class)
            .writeValueAsString(new FeedBatch(FeedBatch.VERSION, 7, 1, List.of(event)));
    FeedBatch batch = JSON.readValue(json, FeedBatch.class);
    assertThat(batch.events()).containsExactly(event);
    return type.cast(batch.events().getFirst());
  }

  private static <E extends FeedEvent> E observed(BridgeOutput.Observed output, Class<E> type) {
    return sent(FeedWriter.observed(output, YEN, ZONE), type);
  }

  private static Money yen(long amount) {
    return new Money(amount, YEN);
  }

  @Test
  void everyKindOfEventHasAWord() {
    assertThat(Set.<Class<?>>copyOf(FeedEvent.TYPES.values()))
        .isEqualTo(Set.<Class<?>>of(FeedEvent.class.getPermittedSubclasses()));
  }

  @Test
  void theFormOnTheWireIsPinned() {
    FeedEvent event = new FeedEvent.Gone(ACCOUNT, "silent: no word", NOW);
    assertThat(JSON.writerFor(FeedEvent.class).writeValueAsString(event))
        .isEqualTo(
            """
            {"type":"gone","account":{"server":"Demo-Server","login":70001},\
            "reason":"silent: no word","at":"2026-03-02T08:00:02.125Z"}""");
    HistoryTotals totals = new HistoryTotals(9, 2, yen(1_500));
    assertThat(
            JSON.writerFor(FeedEvent.class)
                .writeValueAsString(new FeedEvent.HistoryVerified(ACCOUNT, FeedTotals.of(totals))))
        .isEqualTo(
            """
            {"type":"history-verified","account":{"server":"Demo-Server","login":70001},\
            "totals":{"last":9,"deals":2,"sum":1500,"currency":{"code":"JPY","digits":0}}}""");
  }

  @Test
  void figuresArriveAsTheyWereObserved() {
    AccountObservation figures =
        new AccountObservation(
            ACCOUNT,
            YEN,
            Known.of(yen(100)),
            Known.of(yen(0)),
            Known.of(yen(-7)),
            Known.of(yen(93)),
            Known.of(yen(20)),
            Known.of(yen(73)),
            LIVE);
    HistoryTotals totals = new HistoryTotals(5, 3, yen(100));
    FeedEvent.AccountSeen seen =
        observed(
            new BridgeOutput.AccountObserved(figures, true, totals), FeedEvent.AccountSeen.class);
    assertThat(FeedReader.observation(seen)).isEqualTo(figures);
    assertThat(seen.history().totals()).isEqualTo(totals);

    AccountObservation partial =
        new AccountObservation(
            ACCOUNT,
            YEN,
            Known.unknown(Absence.NOT_OBTAINED),
            Known.of(yen(0)),
            Known.of(yen(0)),
            Known.of(yen(0)),
            Known.of(yen(0)),
            Known.of(yen(0)),
            LIVE);
    assertThatThrownBy(
            () ->
                FeedWriter.observed(
                    new BridgeOutput.AccountObserved(partial, true, totals), YEN, ZONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dealsArriveAsTheyWere() {
    Deal deal =
        new Deal(
            ACCOUNT,
            5_000_000_001L,
            OptionalLong.of(3),
            OptionalLong.empty(),
            ZONE.toInstant(SHOWN),
            SHOWN,
            DealType.UNCLASSIFIED,
            77,
            DealEntry.IN,
            DealReason.UNKNOWN,
            Optional.empty(),
            Lots.ZERO,
            Optional.empty(),
            yen(-3),
            yen(0),
            yen(0),
            yen(1_000),
            0,
            "a \"quoted\" \u00e1 comment");
    BridgeOutput.DealsObserved deals =
        new BridgeOutput.DealsObserved(ACCOUNT, 4, List.of(deal), deal.ticket(), LIVE);
    assertThat(FeedReader.deals(observed(deals, FeedEvent.DealsSeen.class))).containsExactly(deal);
  }

  @Test
  void positionsAndOrdersArriveAsTheyWere() {
    Position position =
        new Position(
            ACCOUNT,
            8,
            ZONE.toInstant(SHOWN),
            SHOWN,
            Direction.SELL,
            "USDJPY",
            Lots.parse("0.07"),
            Price.parse("150.120"),
            Optional.of(Price.parse("151.000")),
            Optional.empty(),
            Optional.empty(),
            yen(-1),
            yen(12),
            3,
            "");
    assertThat(
            FeedReader.positions(
                observed(
                    new BridgeOutput.PositionsObserved(ACCOUNT, List.of(position), LIVE),
                    FeedEvent.PositionsSeen.class)))
        .containsExactly(position);

    Order order =
        new Order(
            ACCOUNT,
            9,
            OrderType.BUY_LIMIT,
            OrderState.PLACED,
            "USDJPY",
            Lots.parse("0.50"),
            Lots.parse("0.20"),
            Optional.of(Price.parse("149.000")),
            Optional.empty(),
            Optional.empty(),
            ZONE.toInstant(SHOWN),
            SHOWN,
            Optional.empty(),
            "");
    assertThat(
            FeedReader.orders(
                observed(
                    new BridgeOutput.OrdersObserved(ACCOUNT, List.of(order), LIVE),
                    FeedEvent.OrdersSeen.class)))
        .containsExactly(order);
  }

  @Test
  void theTerminalItsClockAndItsHistoryArrive() {
    TerminalState state =
        new TerminalState(
            ACCOUNT, true, false, Optional.of(Duration.ofNanos(31_250_000)), 4755, "Broker", LIVE);
    assertThat(
            FeedReader.terminal(
                observed(new BridgeOutput.TerminalObserved(state), FeedEvent.TerminalSeen.class)))
        .isEqualTo(state);
    FeedEvent.ClockSeen clock =
        observed(
            new BridgeOutput.ClockObserved(ACCOUNT, SHOWN, Optional.of(Duration.ofHours(2)), NOW),
            FeedEvent.ClockSeen.class);
    assertThat(clock.gmtOffset()).contains(7_200L);
    HistoryTotals one = new HistoryTotals(5, 3, yen(100));
    HistoryTotals other = new HistoryTotals(5, 2, yen(90));
    assertThat(
            observed(
                    new BridgeOutput.HistoryDiffers(ACCOUNT, one, other),
                    FeedEvent.HistoryDiffers.class)
                .received()
                .totals())
        .isEqualTo(other);
    assertThat(
            observed(
                    new BridgeOutput.HistoryVerified(ACCOUNT, one), FeedEvent.HistoryVerified.class)
                .totals()
                .totals())
        .isEqualTo(one);
  }

  private static Claim claim(boolean simulated) {
    return new Claim(
        ACCOUNT,
        "instance-1",
        "Broker",
        YEN,
        OptionalInt.empty(),
        TradeMode.REAL,
        MarginMode.NETTING,
        Platform.MT5,
        4755,
        simulated,
        SHOWN,
        Optional.of(Duration.ofHours(2)));
  }

  @Test
  void aClaimProposesTheZoneThatFitsItsClock() {
    FeedEvent.Claimed seen =
        sent(FeedWriter.claimed(claim(false), true, NOW), FeedEvent.Claimed.class);
    assertThat(seen.zoneProposal()).contains("New_York+7");
    assertThat(seen.leverage()).isZero();
    assertThat(seen.live()).isTrue();
  }

  @Test
  void aClaimSaysWhetherASimulatorSpeaks() {
    assertThat(sent(FeedWriter.claimed(claim(true), true, NOW), FeedEvent.Claimed.class).source())
        .isEqualTo(Source.SIMULATED);
    assertThat(sent(FeedWriter.claimed(claim(false), true, NOW), FeedEvent.Claimed.class).source())
        .isEqualTo(Source.LIVE);
  }

  @Test
  void anAnswerIsReadAsItWasWritten() {
    FeedAnswer answer =
        new FeedAnswer(
            FeedBatch.VERSION,
            7,
            List.of(
                new FeedAnswer.Holding(
                    ACCOUNT, FeedTotals.of(HistoryTotals.none(YEN)), Optional.of("UTC+3"))),
            List.of(new FeedAnswer.Commit(ACCOUNT, 12)));
    assertThat(JSON.readValue(JSON.writeValueAsString(answer), FeedAnswer.class)).isEqualTo(answer);
    assertThatThrownBy(() -> new FeedTotals(1, 1, new BigDecimal("0.5"), YEN).totals())
        .isInstanceOf(ArithmeticException.class);
  }
}
