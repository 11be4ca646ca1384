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
import io.fidus.engine.money.CurrencyMismatchException;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CashTest {

  @ParameterizedTest
  @EnumSource(
      value = DealType.class,
      names = {"BUY", "SELL", "CREDIT", "UNCLASSIFIED"},
      mode = EnumSource.Mode.EXCLUDE)
  void cashMovesTheBalance(DealType type) {
    Bench bench = Bench.hedging();
    bench.account.cash(NOON, type, bench.money("-12.34"), "text");
    Deal deal = bench.lastDeal();
    assertThat(bench.account.state().balance()).isEqualTo(998_766);
    assertThat(bench.account.state().credit()).isZero();
    assertThat(deal.type()).isEqualTo(type);
    assertThat(Vocabulary.dealType(deal.typeCode())).isEqualTo(type);
    assertThat(deal.symbol()).isEmpty();
    assertThat(deal.price()).isEmpty();
    assertThat(deal.volume()).isEqualTo(Lots.ZERO);
    assertThat(deal.entry()).isEqualTo(DealEntry.IN);
    assertThat(deal.profit()).isEqualTo(bench.money("-12.34"));
    assertThat(deal.comment()).isEqualTo("text");
  }

  @Test
  void creditIsNotBalance() {
    Bench bench = Bench.hedging();
    bench.account.cash(NOON, DealType.CREDIT, bench.money("500.00"), "Credit in");
    assertThat(bench.account.state().balance()).isEqualTo(1_000_000);
    assertThat(bench.account.state().credit()).isEqualTo(50_000);
    assertThat(bench.account.figures(NOON).equity()).isEqualTo(1_050_000);
  }

  @Test
  void aTradeOrAnotherCurrencyIsNoMovementOfCash() {
    Bench bench = Bench.hedging();
    assertThatThrownBy(() -> bench.account.cash(NOON, DealType.BUY, bench.money("1.00"), ""))
        .isInstanceOf(IllegalArgumentException.class);
    Money euro = new Money(100, CurrencyUnit.iso("EUR"));
    assertThatThrownBy(() -> bench.account.cash(NOON, DealType.BALANCE, euro, ""))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThat(bench.account.deals()).hasSize(1);
  }

  @Test
  void yenHaveNoDecimals() {
    Bench bench = new Bench(MarginMode.HEDGING, "JPY", "3000000", Broker.CommissionRule.ON_ENTRY);
    long id = bench.open(NOON, Instrument.EURUSD, Direction.BUY, "0.40");
    BigDecimal rate = Instrument.USDJPY.price(bench.quote(Instrument.USDJPY, NOON).bid()).value();
    assertThat(bench.lastDeal().commission().amount())
        .isEqualTo(new BigDecimal("-2.80").multiply(rate).setScale(0, RoundingMode.HALF_UP));
    Instant later = NOON.plus(Duration.ofHours(1));
    bench.account.close(later, id, DealReason.EXPERT);
    long points =
        bench.quote(Instrument.EURUSD, later).bid() - bench.quote(Instrument.EURUSD, NOON).ask();
    BigDecimal then = Instrument.USDJPY.price(bench.quote(Instrument.USDJPY, later).bid()).value();
    assertThat(bench.lastDeal().profit().amount())
        .isEqualTo(
            BigDecimal.valueOf(points * 40, 2).multiply(then).setScale(0, RoundingMode.HALF_UP));
    assertThat(bench.account.state().balance())
        .isEqualTo(bench.account.deals().stream().mapToLong(d -> d.net().minorUnits()).sum());
  }
}
