package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Draw;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.server.AccountProfile;
import io.fidus.metatrader.simulator.server.Broker;
import io.fidus.metatrader.simulator.strategy.GridTrader;
import io.fidus.metatrader.simulator.strategy.Scalper;
import io.fidus.metatrader.simulator.strategy.Strategy;
import io.fidus.metatrader.simulator.strategy.Style;
import io.fidus.metatrader.simulator.strategy.TrendFollower;
import io.fidus.metatrader.simulator.treasury.CashRule;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Many accounts that differ in broker, fund, currency, style and size. */
final class Crowd {
  private static final long FIRST_LOGIN = 1_000_001;
  private static final List<String> FUNDS = List.of("BALANCE", "CORE", "DYNAMIC", "SEPARATION");
  private static final List<Instrument> TRADED =
      Instrument.all().stream().filter(instrument -> instrument != Instrument.USDCAD).toList();

  /** Of twenty accounts thirteen follow trends, three run a grid, one scalps, three only hold. */
  private static final int KINDS = 20;

  private static final int TRENDS = 13;
  private static final int GRIDS = 16;
  private static final int SCALPERS = 17;

  private final long seed;
  private final Instant start;
  private final Draw draw;

  Crowd(long seed, Instant start) {
    this.seed = seed;
    this.start = start;
    this.draw = new Draw(seed).branch("crowd");
  }

  Scenario scenario(int size) {
    List<Broker> brokers =
        List.of(
            broker("Halvorn", "New_York+7", Broker.CommissionRule.ON_ENTRY, 5_200_000_000L),
            broker(
                "Pennygate", "Europe/Athens", Broker.CommissionRule.ON_EACH_DEAL, 6_300_000_000L),
            broker("Ostrevant", "UTC+3", Broker.CommissionRule.ON_ENTRY, 7_400_000_000L),
            broker("Lindisle", "UTC", Broker.CommissionRule.ON_EACH_DEAL, 9_500_000_000L));
    List<AccountPlan> plans = new ArrayList<>(size);
    IntStream.range(0, size).forEach(i -> plans.add(plan(i, brokers.get(i % brokers.size()))));
    return new Scenario(seed, start, brokers, plans);
  }

  private static Broker broker(
      String name, String zone, Broker.CommissionRule commission, long firstTicket) {
    return new Broker(
        name + " Markets",
        name + "-Simulated",
        ServerZone.parse(zone),
        commission,
        50,
        firstTicket);
  }

  private AccountPlan plan(int i, Broker broker) {
    CurrencyUnit currency = currency(i);
    Optional<Strategy> strategy = strategy(i);
    boolean netting = strategy.isPresent() && strategy.get() instanceof TrendFollower && i % 3 == 0;
    AccountProfile profile =
        new AccountProfile(
            new AccountIdentity(broker.server(), FIRST_LOGIN + i),
            "Account " + (i + 1),
            currency,
            100,
            TradeMode.REAL,
            netting ? MarginMode.NETTING : MarginMode.HEDGING);
    int thousands = 5 + draw.below(95, i);
    long units = currency.digits() == 0 ? 150_000L : 1000L;
    Money deposit = Money.of(BigDecimal.valueOf(thousands * units), currency);
    CashRule funding =
        new CashRule.Once(start.plusSeconds(1 + i % 60), DealType.BALANCE, deposit, "Deposit");
    return new AccountPlan(profile, FUNDS.get(i % FUNDS.size()), strategy, List.of(funding));
  }

  private static CurrencyUnit currency(int i) {
    if (i % 50 == 49) {
      return CurrencyUnit.iso("JPY");
    }
    return CurrencyUnit.iso(i % 25 == 24 ? "EUR" : "USD");
  }

  private Optional<Strategy> strategy(int i) {
    int kind = draw.branch("kind").below(KINDS, i);
    Instrument instrument = TRADED.get(draw.branch("instrument").below(TRADED.size(), i));
    if (kind < TRENDS) {
      return Optional.of(new TrendFollower(style(i, instrument, Duration.ofHours(1))));
    }
    if (kind < GRIDS) {
      return Optional.of(new GridTrader(style(i, instrument, Duration.ofMinutes(30))));
    }
    return kind < SCALPERS
        ? Optional.of(new Scalper(style(i, instrument, Duration.ofMinutes(15))))
        : Optional.empty();
  }

  private Style style(int i, Instrument instrument, Duration period) {
    return new Style(List.of(instrument), period, 5, 150, 1 + i, draw.branch("manager").branch(i));
  }
}
