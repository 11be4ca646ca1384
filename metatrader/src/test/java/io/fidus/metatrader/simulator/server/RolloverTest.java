package io.fidus.metatrader.simulator.server;

import static io.fidus.metatrader.simulator.server.Bench.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.Direction;
import io.fidus.metatrader.simulator.market.Draw;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.time.ServerZone;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloverTest {
  private final Bench bench = Bench.hedging();

  /** One lot of EURUSD bought costs 8 points a night, 8 dollars. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-13T22:00:00Z, -800",
    "2026-01-14T22:00:00Z, -2400",
    "2026-01-16T22:00:00Z, -800",
    "2026-01-17T22:00:00Z, 0",
    "2026-01-18T22:00:00Z, 0",
  })
  void theNightsOfAWeekendAreCountedOnWednesday(Instant midnight, long swap) {
    bench.open(NOON, Instrument.EURUSD, Direction.BUY, "1.00");
    bench.account.rollOver(midnight);
    assertThat(bench.account.state().positions().getFirst().swap()).isEqualTo(swap);
  }

  @Test
  void anIndexCountsThemOnFriday() {
    bench.open(NOON, Instrument.US30, Direction.BUY, "1.00");
    bench.account.rollOver(Instant.parse("2026-01-14T22:00:00Z"));
    assertThat(bench.account.state().positions().getFirst().swap()).isEqualTo(-830);
    bench.account.rollOver(Instant.parse("2026-01-16T22:00:00Z"));
    assertThat(bench.account.state().positions().getFirst().swap()).isEqualTo(-830 - 3 * 830);
  }

  @Test
  void aSoldPositionMayEarn() {
    bench.open(NOON, Instrument.EURUSD, Direction.SELL, "1.00");
    bench.account.rollOver(Instant.parse("2026-01-13T22:00:00Z"));
    assertThat(bench.account.state().positions().getFirst().swap()).isEqualTo(300);
  }

  @Test
  void swapIsPartOfTheFloatingProfitUntilItIsSettled() {
    bench.open(NOON, Instrument.EURUSD, Direction.BUY, "1.00");
    Instant midnight = Instant.parse("2026-01-13T22:00:00Z");
    long before = bench.account.figures(midnight).floating();
    long balance = bench.account.state().balance();
    bench.account.rollOver(midnight);
    assertThat(bench.account.figures(midnight).floating()).isEqualTo(before - 800);
    assertThat(bench.account.state().balance()).isEqualTo(balance);
  }

  @Test
  void theDayOfAServerEndsByItsOwnClock() {
    TradeServer server =
        new TradeServer(
            new Broker(
                "Athens",
                "Athens-1",
                ServerZone.parse("Europe/Athens"),
                Broker.CommissionRule.ON_ENTRY,
                50,
                6_000_000_000L),
            bench.market,
            new Draw(2));
    assertThat(server.nextMidnight(Instant.parse("2026-01-13T21:59:59Z")))
        .isEqualTo("2026-01-13T22:00:00Z");
    assertThat(server.nextMidnight(Instant.parse("2026-01-13T22:00:00Z")))
        .isEqualTo("2026-01-14T22:00:00Z");
    assertThat(server.nextMidnight(Instant.parse("2026-07-13T12:00:00Z")))
        .isEqualTo("2026-07-13T21:00:00Z");
  }
}
