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
import io.fidus.engine.facts.Position;
import io.fidus.metatrader.simulator.market.Instrument;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NettingTest {
  private static final Instant LATER = NOON.plus(Duration.ofHours(3));

  private final Bench bench = Bench.netting();

  @Test
  void aSecondPurchaseAddsToThePositionAtTheAveragePrice() {
    long id = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.10");
    assertThat(bench.open(LATER, Instrument.EURUSD, Direction.BUY, "0.20")).isEqualTo(id);
    OpenPosition position = bench.account.state().positions().getFirst();
    long first = bench.quote(Instrument.EURUSD, NOON).ask();
    long second = bench.quote(Instrument.EURUSD, LATER).ask();
    assertThat(bench.account.state().positions()).hasSize(1);
    assertThat(position.volume()).isEqualTo(30);
    assertThat(position.openPrice()).isEqualTo(Math.round((first + 2 * second) * 1000.0 / 3));
    assertThat(bench.lastDeal().entry()).isEqualTo(DealEntry.IN);
    assertThat(bench.lastDeal().position()).hasValue(id);
    assertThat(bench.lastDeal().order().orElseThrow()).isNotEqualTo(id);
  }

  @Test
  void anAveragePriceIsShownWithMoreDigitsThanAQuote() {
    bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.10");
    bench.open(LATER, Instrument.EURUSD, Direction.BUY, "0.20");
    Position shown = bench.account.facts().positions(bench.account.state(), LATER).getFirst();
    OpenPosition held = bench.account.state().positions().getFirst();
    assertThat(shown.openPrice().value())
        .isEqualByComparingTo(BigDecimal.valueOf(held.openPrice(), 8));
  }

  @Test
  void aSmallerSaleReducesAndAnEqualOneCloses() {
    long id = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.30");
    bench.open(LATER, Instrument.EURUSD, Direction.SELL, "0.10");
    assertThat(bench.lastDeal().entry()).isEqualTo(DealEntry.OUT);
    assertThat(bench.lastDeal().position()).hasValue(id);
    long points =
        bench.quote(Instrument.EURUSD, LATER).bid() - bench.quote(Instrument.EURUSD, NOON).ask();
    assertThat(bench.lastDeal().profit().minorUnits()).isEqualTo(points * 10);
    bench.open(LATER, Instrument.EURUSD, Direction.SELL, "0.20");
    assertThat(bench.account.state().positions()).isEmpty();
    assertThat(bench.lastDeal().profit().minorUnits()).isEqualTo(points * 20);
  }

  @Test
  void aLargerSaleClosesAndReversesInOneDeal() {
    long id = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.30");
    bench.account.rollOver(Instant.parse("2026-01-13T22:00:00Z"));
    Instant evening = Instant.parse("2026-01-13T23:30:00Z");
    int before = bench.account.deals().size();
    assertThat(bench.open(evening, Instrument.EURUSD, Direction.SELL, "0.80")).isEqualTo(id);
    assertThat(bench.dealsSince(before)).hasSize(1);
    Deal turn = bench.lastDeal();
    assertThat(turn.entry()).isEqualTo(DealEntry.IN_OUT);
    assertThat(turn.type()).isEqualTo(DealType.SELL);
    assertThat(turn.volume()).isEqualTo(Lots.parse("0.80"));
    assertThat(turn.swap()).isEqualTo(bench.money("-2.40"));
    // This broker charges each deal: 3.50 for a lot.
    assertThat(turn.commission()).isEqualTo(bench.money("-2.80"));
    long points =
        bench.quote(Instrument.EURUSD, evening).bid() - bench.quote(Instrument.EURUSD, NOON).ask();
    assertThat(turn.profit().minorUnits()).isEqualTo(points * 30);
    OpenPosition reversed = bench.account.state().positions().getFirst();
    assertThat(reversed.id()).isEqualTo(id);
    assertThat(reversed.direction()).isEqualTo(Direction.SELL);
    assertThat(reversed.volume()).isEqualTo(50);
    assertThat(reversed.swap()).isZero();
    assertThat(reversed.opened()).isEqualTo(evening);
    assertThat(reversed.openPrice())
        .isEqualTo(bench.quote(Instrument.EURUSD, evening).bid() * 1000);
  }

  @Test
  void aReversalIsPaidForByTheMarginThatItFrees() {
    bench.open(NOON, Instrument.EURUSD, Direction.BUY, "8.00");
    bench.open(NOON, Instrument.EURUSD, Direction.SELL, "16.00");
    assertThat(bench.account.state().positions().getFirst().volume()).isEqualTo(800);
  }

  @Test
  void instrumentsArePositionsOfTheirOwn() {
    bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.10");
    bench.open(NOON, Instrument.DE40, Direction.SELL, "1.00");
    assertThat(bench.account.state().positions()).hasSize(2);
    // An index pays no commission, but a fee: 25 cents for a lot.
    assertThat(bench.lastDeal().fee()).isEqualTo(bench.money("-0.25"));
    assertThat(bench.lastDeal().commission().isZero()).isTrue();
  }

  @Test
  void aPositionOfANettingAccountIsClosedLikeAnyOther() {
    long id = bench.open(NOON, Instrument.DE40, Direction.SELL, "2.00");
    bench.account.close(LATER, id, DealReason.CLIENT);
    assertThat(bench.account.state().positions()).isEmpty();
    assertThatThrownBy(() -> bench.account.closeBy(LATER, id, id)).isInstanceOf(TradeRefused.class);
  }
}
