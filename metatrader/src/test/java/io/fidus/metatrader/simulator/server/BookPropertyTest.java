package io.fidus.metatrader.simulator.server;

import static io.fidus.metatrader.simulator.server.Bench.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.OrderType;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done to an account, its deals explain its balance and credit to the minor unit. */
class BookPropertyTest {
  private static final List<String> CURRENCIES = List.of("USD", "JPY", "EUR");
  private static final List<DealType> CASH =
      List.copyOf(
          EnumSet.complementOf(EnumSet.of(DealType.BUY, DealType.SELL, DealType.UNCLASSIFIED)));

  @Property(tries = 150)
  void theDealsSumUpToBalanceAndCredit(
      @ForAll boolean netting,
      @ForAll @IntRange(max = 2) int currency,
      @ForAll boolean onEntry,
      @ForAll @Size(min = 5, max = 60) List<@IntRange(max = 1_000_000) Integer> actions) {
    Bench bench =
        new Bench(
            netting ? MarginMode.NETTING : MarginMode.HEDGING,
            CURRENCIES.get(currency),
            currency == 1 ? "2000000" : "20000.00",
            onEntry ? Broker.CommissionRule.ON_ENTRY : Broker.CommissionRule.ON_EACH_DEAL);
    Instant at = NOON;
    for (int action : actions) {
      Instant next = at.plusSeconds(60L + action % 7_200);
      bench.live(at, next);
      at = next;
      try {
        act(bench, at, action);
      } catch (TradeRefused refused) {
        assertThat(refused.reason()).isNotNull();
      }
      check(bench, at);
    }
  }

  private static void act(Bench bench, Instant at, int action) {
    TradingAccount account = bench.account;
    List<OpenPosition> held = account.state().positions();
    Instrument instrument = Instrument.all().get(action / 7 % 8);
    Direction direction = action % 2 == 0 ? Direction.BUY : Direction.SELL;
    String lots = "0.0" + (1 + action / 3 % 9);
    switch (action % 7) {
      case 0, 1 -> bench.open(at, instrument, direction, lots);
      case 2 -> open(bench, at, instrument, direction, lots);
      case 3 -> {
        if (!held.isEmpty()) {
          account.close(at, held.get(action % held.size()).id(), DealReason.CLIENT);
        }
      }
      case 4 -> {
        if (held.size() > 1) {
          account.closeBy(at, held.getFirst().id(), held.getLast().id());
        }
      }
      case 5 -> account.rollOver(at);
      default -> {
        Money amount =
            new Money(
                action % 40_000 - 20_000, CurrencyUnit.iso(account.profile().currency().code()));
        account.cash(at, CASH.get(action / 7 % CASH.size()), amount, "cash");
      }
    }
  }

  private static void open(
      Bench bench, Instant at, Instrument instrument, Direction direction, String lots) {
    Quote quote = bench.quote(instrument, at);
    long distance = instrument.dailyMove() / 6;
    if (direction == Direction.BUY) {
      OrderRequest request =
          Bench.request(
              instrument, direction, lots, quote.bid() - distance, quote.bid() + distance);
      bench.account.open(at, request);
    } else {
      bench.account.place(
          at,
          OrderType.SELL_LIMIT,
          Bench.request(instrument, direction, lots, 0, 0),
          quote.bid() + distance / 2);
    }
  }

  private static void check(Bench bench, Instant at) {
    AccountState state = bench.account.state();
    List<Deal> deals = bench.account.deals();
    long sum = 0;
    long credit = 0;
    for (Deal deal : deals) {
      sum +=
          deal.profit().minorUnits()
              + deal.swap().minorUnits()
              + deal.commission().minorUnits()
              + deal.fee().minorUnits();
      credit += deal.type() == DealType.CREDIT ? deal.profit().minorUnits() : 0;
    }
    assertThat(sum).isEqualTo(state.balance() + state.credit());
    assertThat(credit).isEqualTo(state.credit());
    assertThat(deals).hasSize(state.deals());
    assertThat(deals).extracting(Deal::ticket).isSorted().doesNotHaveDuplicates();
    assertThat(deals).extracting(Deal::time).isSorted();
    Figures figures = bench.account.figures(at);
    assertThat(figures.equity())
        .isEqualTo(figures.balance() + figures.credit() + figures.floating());
    assertThat(figures.freeMargin()).isEqualTo(figures.equity() - figures.margin());
    assertThat(state.positions().isEmpty()).isEqualTo(figures.margin() == 0);
  }
}
