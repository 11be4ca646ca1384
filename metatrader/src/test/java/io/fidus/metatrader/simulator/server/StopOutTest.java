package io.fidus.metatrader.simulator.server;

import static io.fidus.metatrader.simulator.server.Bench.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.OrderType;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StopOutTest {
  private static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));

  /** Bought and sold with nearly all the margin: one of the two must be stopped out. */
  private static Bench stoppedOut() {
    for (Direction direction : Direction.values()) {
      Bench bench = new Bench(MarginMode.HEDGING, "USD", "1000.00", Broker.CommissionRule.ON_ENTRY);
      bench.open(NOON, Instrument.GBPUSD, direction, "0.30");
      bench.open(NOON, Instrument.GBPUSD, direction, "0.30");
      bench.account.keepFrom(NOON);
      bench.live(NOON, NEXT_WEEK);
      if (bench.account.deals().stream().anyMatch(d -> d.reason() == DealReason.STOP_OUT)) {
        return bench;
      }
    }
    throw new AssertionError("Neither direction was stopped out");
  }

  @Test
  void aLowMarginLevelClosesPositionsUntilItIsRestored() {
    Bench bench = stoppedOut();
    Deal first =
        bench.account.deals().stream()
            .filter(deal -> deal.reason() == DealReason.STOP_OUT)
            .findFirst()
            .orElseThrow();
    assertThat(first.comment()).startsWith("[so ").endsWith("%]");
    assertThat(first.profit().isNegative()).isTrue();
    Figures after = bench.account.figures(first.time());
    assertThat(after.isBelowMarginLevel(50)).isFalse();
  }

  @Test
  void itHappensInTheFirstSecondInWhichTheLevelIsLow() {
    Bench bench = stoppedOut();
    Deal first =
        bench.account.deals().stream()
            .filter(deal -> deal.reason() == DealReason.STOP_OUT)
            .findFirst()
            .orElseThrow();
    Bench again = new Bench(MarginMode.HEDGING, "USD", "1000.00", Broker.CommissionRule.ON_ENTRY);
    Direction direction = first.type() == DealType.BUY ? Direction.SELL : Direction.BUY;
    again.open(NOON, Instrument.GBPUSD, direction, "0.30");
    again.open(NOON, Instrument.GBPUSD, direction, "0.30");
    for (Instant at = NOON; at.isBefore(first.time()); at = at.plusSeconds(1)) {
      boolean open = again.market.isOpen(Instrument.GBPUSD, at);
      assertThat(open && again.account.figures(at).isBelowMarginLevel(50))
          .as(at.toString())
          .isFalse();
    }
    assertThat(again.account.figures(first.time()).isBelowMarginLevel(50)).isTrue();
  }

  @Test
  void noMarginIsNoStopOut() {
    Bench bench = Bench.hedging();
    bench.account.cash(NOON, DealType.BALANCE, bench.money("-10000.00"), "Withdrawal");
    assertThat(bench.account.figures(NOON).isBelowMarginLevel(50)).isFalse();
    assertThat(bench.account.nextTrigger(NOON, NEXT_WEEK)).isEmpty();
  }

  @Test
  void pendingOrdersGoFirstAndADebtIsForgiven() {
    Bench bench = Bench.hedging();
    bench.open(NOON, Instrument.GBPUSD, Direction.BUY, "5.00");
    long ask = bench.quote(Instrument.GBPUSD, NOON).ask();
    bench.account.place(
        NOON,
        OrderType.BUY_LIMIT,
        Bench.request(Instrument.GBPUSD, Direction.BUY, "0.01", 0, 0),
        ask - 90_000);
    // More is taken out than there is, so that closing leaves a debt.
    bench.account.cash(NOON, DealType.CORRECTION, bench.money("-15000.00"), "Correction");
    assertThat(bench.account.nextTrigger(NOON.minusSeconds(1), NEXT_WEEK)).contains(NOON);
    bench.account.trigger(NOON);
    assertThat(bench.account.state().orders()).isEmpty();
    assertThat(bench.account.state().positions()).isEmpty();
    assertThat(bench.lastDeal().type()).isEqualTo(DealType.STOP_OUT_COMPENSATION);
    assertThat(bench.account.state().balance()).isZero();
  }

  @Test
  void aClosedMarketStopsNothingOut() {
    Bench bench = Bench.hedging();
    Instant friday = Instant.parse("2026-01-16T21:50:00Z");
    Instant saturday = Instant.parse("2026-01-17T12:00:00Z");
    bench.open(friday, Instrument.GBPUSD, Direction.BUY, "1.00");
    bench.account.cash(saturday, DealType.BALANCE, bench.money("-9000.00"), "Withdrawal");
    assertThat(bench.account.figures(saturday).isBelowMarginLevel(100)).isTrue();
    bench.account.cash(saturday, DealType.BALANCE, bench.money("-600.00"), "Withdrawal");
    Instant opening = bench.market.open(Instrument.GBPUSD, saturday);
    assertThat(bench.account.nextTrigger(saturday, opening.plusSeconds(60))).contains(opening);
    bench.account.trigger(saturday);
    assertThat(bench.account.state().positions()).hasSize(1);
  }
}
