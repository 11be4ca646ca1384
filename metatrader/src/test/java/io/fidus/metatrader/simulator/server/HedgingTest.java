package io.fidus.metatrader.simulator.server;

import static io.fidus.metatrader.simulator.server.Bench.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.OrderType;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.time.ServerZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HedgingTest {
  private static final Instant LATER = NOON.plus(Duration.ofHours(2));

  private final Bench bench = Bench.hedging();

  @Test
  void anEntryPaysTheCommissionOfBothSidesAndNothingElse() {
    long id = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.40");
    Deal entry = bench.lastDeal();
    assertThat(entry.entry()).isEqualTo(DealEntry.IN);
    assertThat(entry.type()).isEqualTo(DealType.BUY);
    assertThat(entry.typeCode()).isZero();
    assertThat(entry.reason()).isEqualTo(DealReason.EXPERT);
    assertThat(entry.symbol()).contains("EURUSD");
    assertThat(entry.volume()).isEqualTo(Lots.parse("0.4"));
    assertThat(entry.order()).hasValue(id);
    assertThat(entry.position()).hasValue(id);
    assertThat(entry.magic()).isEqualTo(7);
    assertThat(entry.price())
        .contains(Instrument.EURUSD.price(bench.quote(Instrument.EURUSD, NOON).ask()));
    // Twice 3.50 for a lot.
    assertThat(entry.commission()).isEqualTo(bench.money("-2.80"));
    assertThat(entry.profit()).isEqualTo(bench.money("0"));
    assertThat(entry.swap()).isEqualTo(bench.money("0"));
    assertThat(entry.net()).isEqualTo(bench.money("-2.80"));
    assertThat(bench.account.state().balance()).isEqualTo(999_720);
  }

  @Test
  void aTicketExceedsThirtyTwoBitsAndTheTimeIsTheServersWallClock() {
    bench.open(NOON, Instrument.EURUSD, Direction.SELL, "0.10");
    Deal deal = bench.lastDeal();
    assertThat(deal.ticket()).isGreaterThan(6_000_000_000L);
    assertThat(deal.order().orElseThrow()).isGreaterThan(6_000_000_000L);
    assertThat(deal.time()).isEqualTo(NOON);
    assertThat(deal.brokerTime()).isEqualTo("2026-01-13T14:00:00");
    assertThat(ServerZone.NEW_YORK_CLOSE.toInstant(deal.brokerTime())).isEqualTo(NOON);
  }

  @Test
  void twoOrdersMakeTwoPositionsWhicheverWayTheyGo() {
    long first = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.10");
    long second = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.20");
    long third = bench.open(NOON, Instrument.EURUSD, Direction.SELL, "0.30");
    assertThat(bench.account.state().positions())
        .extracting(OpenPosition::id)
        .containsExactly(first, second, third);
  }

  @Test
  void closingSettlesTheDifferenceOfThePrices() {
    long id = bench.open(NOON, Instrument.XAUUSD, Direction.SELL, "0.10");
    long before = bench.account.state().balance();
    bench.account.close(LATER, id, DealReason.CLIENT);
    Quote entry = bench.quote(Instrument.XAUUSD, NOON);
    Quote exit = bench.quote(Instrument.XAUUSD, LATER);
    Deal deal = bench.lastDeal();
    // A tenth of a lot is 10 ounces: one point, a cent, is worth 10 cents.
    assertThat(deal.profit().minorUnits()).isEqualTo((entry.bid() - exit.ask()) * 10);
    assertThat(deal.type()).isEqualTo(DealType.BUY);
    assertThat(deal.entry()).isEqualTo(DealEntry.OUT);
    assertThat(deal.commission().isZero()).isTrue();
    assertThat(deal.position()).hasValue(id);
    assertThat(deal.order().orElseThrow()).isGreaterThan(id);
    assertThat(bench.account.state().balance()).isEqualTo(before + deal.net().minorUnits());
    assertThat(bench.account.state().positions()).isEmpty();
  }

  @Test
  void closingAPartSettlesItsShareAndLeavesTheRest() {
    long id = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.30");
    bench.account.rollOver(Instant.parse("2026-01-13T22:00:00Z"));
    Instant evening = Instant.parse("2026-01-13T23:00:00Z");
    // 0.30 lots at -8 points, a point of a lot being a dollar.
    assertThat(bench.account.state().positions().getFirst().swap()).isEqualTo(-240);
    bench.account.close(evening, id, Lots.parse("0.10"), DealReason.EXPERT);
    assertThat(bench.lastDeal().swap()).isEqualTo(bench.money("-0.80"));
    OpenPosition rest = bench.account.state().positions().getFirst();
    assertThat(rest.volume()).isEqualTo(20);
    assertThat(rest.swap()).isEqualTo(-160);
    assertThat(rest.id()).isEqualTo(id);
    bench.account.close(evening, id, DealReason.EXPERT);
    assertThat(bench.lastDeal().swap()).isEqualTo(bench.money("-1.60"));
    assertThat(bench.account.state().positions()).isEmpty();
  }

  @Test
  void aProfitInAnotherCurrencyIsConvertedOnce() {
    long id = bench.open(NOON, Instrument.USDJPY, Direction.BUY, "0.15");
    bench.account.close(LATER, id, DealReason.EXPERT);
    long points =
        bench.quote(Instrument.USDJPY, LATER).bid() - bench.quote(Instrument.USDJPY, NOON).ask();
    BigDecimal yen = BigDecimal.valueOf(points, 3).multiply(BigDecimal.valueOf(15_000));
    BigDecimal rate = Instrument.USDJPY.price(bench.quote(Instrument.USDJPY, LATER).bid()).value();
    assertThat(bench.lastDeal().profit().amount())
        .isEqualTo(yen.divide(rate, 2, RoundingMode.HALF_UP));
  }

  @Test
  void oppositePositionsCloseEachOther() {
    long bought = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.30");
    long sold = bench.open(LATER, Instrument.EURUSD, Direction.SELL, "0.10");
    int before = bench.account.deals().size();
    long boughtFor = bench.quote(Instrument.EURUSD, NOON).ask();
    long soldFor = bench.quote(Instrument.EURUSD, LATER).bid();
    bench.account.closeBy(LATER, bought, sold);
    List<Deal> deals = bench.dealsSince(before);
    assertThat(deals).extracting(Deal::entry).containsOnly(DealEntry.OUT_BY).hasSize(2);
    assertThat(deals).extracting(Deal::type).containsExactly(DealType.SELL, DealType.BUY);
    assertThat(deals)
        .extracting(deal -> deal.position().orElseThrow())
        .containsExactly(bought, sold);
    // A tenth of a lot: one point is worth 10 cents. No spread is paid again.
    assertThat(deals.getFirst().profit().minorUnits()).isEqualTo((soldFor - boughtFor) * 10);
    assertThat(deals.getLast().profit().isZero()).isTrue();
    assertThat(bench.account.state().positions())
        .singleElement()
        .satisfies(rest -> assertThat(rest.volume()).isEqualTo(20));
  }

  @Test
  void onlyOppositePositionsCloseEachOther() {
    long first = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.10");
    long second = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.10");
    long other = bench.open(NOON, Instrument.GBPUSD, Direction.SELL, "0.10");
    assertRefused(
        TradeRefused.Reason.NOT_ON_THIS_ACCOUNT, () -> bench.account.closeBy(NOON, first, second));
    assertRefused(
        TradeRefused.Reason.NOT_ON_THIS_ACCOUNT, () -> bench.account.closeBy(NOON, first, other));
  }

  @Test
  void aStopClosesThePositionAtTheFirstQuoteThatReachesIt() {
    long ask = bench.quote(Instrument.XAUUSD, NOON).ask();
    bench.account.open(
        NOON, Bench.request(Instrument.XAUUSD, Direction.BUY, "0.10", ask - 300, ask + 300));
    bench.live(NOON, NOON.plus(Duration.ofDays(2)));
    Deal exit = bench.lastDeal();
    long price = exit.price().orElseThrow().unscaled();
    assertThat(exit.isExit()).isTrue();
    if (exit.reason() == DealReason.STOP_LOSS) {
      assertThat(price).isLessThanOrEqualTo(ask - 300);
      assertThat(exit.comment()).startsWith("[sl ");
      assertThat(exit.profit().isNegative()).isTrue();
    } else {
      assertThat(exit.reason()).isEqualTo(DealReason.TAKE_PROFIT);
      assertThat(price).isGreaterThanOrEqualTo(ask + 300);
      assertThat(exit.comment()).startsWith("[tp ");
      assertThat(exit.profit().isPositive()).isTrue();
    }
    for (Instant at = NOON.plusSeconds(1); at.isBefore(exit.time()); at = at.plusSeconds(1)) {
      assertThat(bench.quote(Instrument.XAUUSD, at).bid()).isBetween(ask - 299, ask + 299);
    }
  }

  @Test
  void aStopCanBeMovedAndRemoved() {
    long ask = bench.quote(Instrument.XAUUSD, NOON).ask();
    long id =
        bench.account.open(
            NOON, Bench.request(Instrument.XAUUSD, Direction.BUY, "0.10", ask - 300, 0));
    bench.account.modify(NOON, id, OptionalLong.empty(), OptionalLong.of(ask + 900_000));
    OpenPosition position = bench.account.state().positions().getFirst();
    assertThat(position.stopLoss()).isEmpty();
    assertThat(position.takeProfit()).hasValue(ask + 900_000);
    assertThat(bench.account.nextTrigger(NOON, NOON.plus(Duration.ofDays(3)))).isEmpty();
  }

  @Test
  void anOrderWaitsForItsPrice() {
    Quote quote = bench.quote(Instrument.EURUSD, NOON);
    long limit =
        bench.account.place(
            NOON,
            OrderType.BUY_LIMIT,
            Bench.request(Instrument.EURUSD, Direction.BUY, "0.10", 0, 0),
            quote.ask() - 40);
    long stop =
        bench.account.place(
            NOON,
            OrderType.BUY_STOP,
            Bench.request(Instrument.EURUSD, Direction.BUY, "0.20", 0, 0),
            quote.ask() + 40);
    assertThat(bench.account.state().orders())
        .extracting(PendingOrder::ticket)
        .containsExactly(limit, stop);
    Instant first = bench.account.nextTrigger(NOON, NOON.plus(Duration.ofDays(1))).orElseThrow();
    bench.account.trigger(first);
    Deal entry = bench.lastDeal();
    assertThat(entry.time()).isEqualTo(first);
    boolean limited = entry.order().orElseThrow() == limit;
    long price = entry.price().orElseThrow().unscaled();
    assertThat(limited ? price <= quote.ask() - 40 : price >= quote.ask() + 40).isTrue();
    assertThat(bench.account.state().orders()).hasSize(1);
    assertThat(bench.account.state().positions().getFirst().id())
        .isEqualTo(entry.order().orElseThrow());
    bench.account.cancel(first, limited ? stop : limit);
    assertThat(bench.account.state().orders()).isEmpty();
  }

  @Test
  void marginIsNeededOnceForOppositePositions() {
    bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.50");
    long single = bench.account.figures(NOON).margin();
    BigDecimal price = Instrument.EURUSD.price(bench.quote(Instrument.EURUSD, NOON).ask()).value();
    assertThat(single)
        .isEqualTo(
            price
                .multiply(BigDecimal.valueOf(50_000))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    bench.open(NOON, Instrument.EURUSD, Direction.SELL, "0.30");
    assertThat(bench.account.figures(NOON).margin()).isEqualTo(single);
    bench.open(NOON, Instrument.GBPUSD, Direction.SELL, "0.10");
    assertThat(bench.account.figures(NOON).margin()).isGreaterThan(single);
  }

  @Test
  void whatIsRefusedChangesNothing() {
    long id = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.10");
    AccountState before = bench.account.state();
    int deals = bench.account.deals().size();
    Instant saturday = Instant.parse("2026-01-17T12:00:00Z");
    long ask = bench.quote(Instrument.EURUSD, NOON).ask();
    assertRefused(
        TradeRefused.Reason.MARKET_CLOSED,
        () -> bench.open(saturday, Instrument.EURUSD, Direction.BUY, "0.10"));
    assertRefused(
        TradeRefused.Reason.MARKET_CLOSED,
        () -> bench.account.close(saturday, id, DealReason.CLIENT));
    assertRefused(
        TradeRefused.Reason.NOT_ENOUGH_MONEY,
        () -> bench.open(NOON, Instrument.EURUSD, Direction.BUY, "20"));
    assertRefused(
        TradeRefused.Reason.INVALID_VOLUME,
        () -> bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.005"));
    assertRefused(
        TradeRefused.Reason.INVALID_VOLUME,
        () -> bench.open(NOON, Instrument.EURUSD, Direction.BUY, "100.01"));
    assertRefused(
        TradeRefused.Reason.INVALID_VOLUME,
        () -> bench.account.close(NOON, id, Lots.parse("0.11"), DealReason.CLIENT));
    assertRefused(
        TradeRefused.Reason.INVALID_STOPS,
        () ->
            bench.account.open(
                NOON, Bench.request(Instrument.EURUSD, Direction.BUY, "0.10", ask + 10, 0)));
    assertRefused(
        TradeRefused.Reason.INVALID_PRICE,
        () ->
            bench.account.place(
                NOON,
                OrderType.BUY_LIMIT,
                Bench.request(Instrument.EURUSD, Direction.BUY, "0.10", 0, 0),
                ask + 10));
    assertRefused(
        TradeRefused.Reason.NO_SUCH_POSITION,
        () -> bench.account.close(NOON, id + 1, DealReason.CLIENT));
    assertRefused(TradeRefused.Reason.NO_SUCH_ORDER, () -> bench.account.cancel(NOON, id));
    assertThat(bench.account.state()).isEqualTo(before);
    assertThat(bench.account.deals()).hasSize(deals);
  }

  @Test
  void timeDoesNotRunBackwards() {
    bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.10");
    assertThatThrownBy(
            () -> bench.open(NOON.minusSeconds(1), Instrument.EURUSD, Direction.BUY, "0.10"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("already");
  }

  private static void assertRefused(TradeRefused.Reason reason, Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(
            TradeRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
