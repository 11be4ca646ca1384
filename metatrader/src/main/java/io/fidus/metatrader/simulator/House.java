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
import java.util.List;
import java.util.Optional;

/** The house of seven accounts. */
final class House {
  private static final CurrencyUnit DOLLAR = CurrencyUnit.iso("USD");
  private static final String BALANCE = "BALANCE";
  private static final String CORE = "CORE";
  private static final String SEPARATION = "SEPARATION";

  private static final Broker QUILLMARK =
      new Broker(
          "Quillmark Trading",
          "Quillmark-Simulated",
          ServerZone.NEW_YORK_CLOSE,
          Broker.CommissionRule.ON_ENTRY,
          50,
          5_100_000_000L);
  private static final Broker TARNHELM =
      new Broker(
          "Tarnhelm Markets",
          "Tarnhelm-Simulated",
          ServerZone.parse("Europe/Athens"),
          Broker.CommissionRule.ON_EACH_DEAL,
          30,
          8_700_000_000L);

  private static final AccountIdentity MASTER = at(QUILLMARK, 51_201);
  private static final AccountIdentity BALANCE_2 = at(QUILLMARK, 51_202);
  private static final AccountIdentity BALANCE_3 = at(QUILLMARK, 51_203);
  private static final AccountIdentity BALANCE_SEPARATION = at(QUILLMARK, 51_290);
  private static final AccountIdentity CORE_1 = at(TARNHELM, 88_410);
  private static final AccountIdentity CORE_2 = at(TARNHELM, 88_411);
  private static final AccountIdentity CORE_SEPARATION = at(TARNHELM, 88_490);

  private final long seed;
  private final Instant start;

  House(long seed, Instant start) {
    this.seed = seed;
    this.start = start;
  }

  Scenario scenario() {
    return new Scenario(
        seed,
        start,
        List.of(QUILLMARK, TARNHELM),
        List.of(
            master(),
            balance2(),
            balance3(),
            balanceSeparation(),
            core1(),
            core2(),
            coreSeparation()));
  }

  private AccountPlan master() {
    Strategy strategy =
        new TrendFollower(
            style(
                List.of(Instrument.XAUUSD, Instrument.EURUSD, Instrument.GBPUSD),
                Duration.ofHours(1),
                2,
                110,
                1101));
    return plan(
        profile(MASTER, "BALANCE Master", MarginMode.HEDGING),
        BALANCE,
        strategy,
        List.of(
            deposit(1, "100000.00"),
            deposit(1_300, "25000.00"),
            new CashRule.Transfer(after(960), BALANCE_2, dollars("5000.00")),
            new CashRule.SeparateProfit(3, BALANCE_SEPARATION, 800),
            new CashRule.EveryMonth(21, DealType.CHARGE, dollars("-25.00"), "Server hosting")));
  }

  private AccountPlan balance2() {
    Strategy strategy =
        new GridTrader(
            style(
                List.of(Instrument.EURUSD, Instrument.AUDCAD),
                Duration.ofMinutes(15),
                4,
                400,
                2202));
    return plan(
        profile(BALANCE_2, "BALANCE 2", MarginMode.HEDGING),
        BALANCE,
        strategy,
        List.of(
            deposit(1, "80000.00"),
            new CashRule.Once(after(2_210), DealType.BALANCE, dollars("-7500.00"), "Withdrawal"),
            new CashRule.SeparateProfit(4, BALANCE_SEPARATION, 800)));
  }

  private AccountPlan balance3() {
    Strategy strategy =
        new Scalper(
            style(
                List.of(Instrument.XAUUSD, Instrument.GBPUSD),
                Duration.ofMinutes(5),
                1,
                200,
                3303));
    return plan(
        profile(BALANCE_3, "BALANCE 3", MarginMode.HEDGING),
        BALANCE,
        strategy,
        List.of(
            deposit(2, "50000.00"),
            new CashRule.Once(after(480), DealType.CREDIT, dollars("2000.00"), "Credit in"),
            new CashRule.Once(after(1_440), DealType.CREDIT, dollars("-2000.00"), "Credit out"),
            new CashRule.Once(after(1_010), DealType.CORRECTION, dollars("-3.17"), "Correction"),
            new CashRule.Once(after(730), DealType.BONUS, dollars("150.00"), "Bonus"),
            new CashRule.SeparateProfit(5, BALANCE_SEPARATION, 800)));
  }

  private AccountPlan balanceSeparation() {
    return plan(
        profile(BALANCE_SEPARATION, "SEPARATION BALANCE", MarginMode.HEDGING),
        SEPARATION,
        List.of(
            new CashRule.Rebate(6, MASTER, 505, DealType.COMMISSION_AGENT_MONTHLY),
            new CashRule.Rebate(7, BALANCE_2, 505, DealType.COMMISSION_AGENT_MONTHLY),
            new CashRule.Rebate(8, BALANCE_3, 505, DealType.COMMISSION_AGENT_MONTHLY),
            new CashRule.Transfer(after(2_500), MASTER, dollars("400.00")),
            new CashRule.Interest(25, 25)));
  }

  private AccountPlan core1() {
    Strategy strategy =
        new TrendFollower(
            style(
                List.of(Instrument.US30, Instrument.DE40, Instrument.USDJPY),
                Duration.ofHours(1),
                2,
                90,
                4404));
    return plan(
        profile(CORE_1, "CORE 1", MarginMode.NETTING),
        CORE,
        strategy,
        List.of(
            deposit(3, "20000.00"),
            new CashRule.Transfer(after(1_700), CORE_2, dollars("1500.00")),
            new CashRule.EveryMonth(17, DealType.DIVIDEND, dollars("4.12"), "Dividend US30"),
            new CashRule.EveryMonth(18, DealType.TAX, dollars("-0.62"), "Withholding tax"),
            new CashRule.SeparateProfit(9, CORE_SEPARATION, 700)));
  }

  private AccountPlan core2() {
    Strategy strategy =
        new GridTrader(
            style(
                List.of(Instrument.GBPUSD, Instrument.USDCAD),
                Duration.ofMinutes(15),
                5,
                330,
                5505));
    return plan(
        profile(CORE_2, "CORE 2", MarginMode.HEDGING),
        CORE,
        strategy,
        List.of(
            deposit(4, "16000.00"),
            deposit(1_900, "4000.00"),
            new CashRule.SeparateProfit(10, CORE_SEPARATION, 700)));
  }

  private AccountPlan coreSeparation() {
    return plan(
        profile(CORE_SEPARATION, "SEPARATION CORE", MarginMode.HEDGING),
        SEPARATION,
        List.of(
            new CashRule.Rebate(11, CORE_1, 250, DealType.BALANCE),
            new CashRule.Rebate(12, CORE_2, 250, DealType.BALANCE),
            new CashRule.Once(after(3_000), DealType.BALANCE, dollars("-250.00"), "Withdrawal")));
  }

  private Style style(
      List<Instrument> instruments, Duration period, int risk, int edge, long magic) {
    Draw draw = new Draw(seed).branch("manager").branch(magic);
    return new Style(instruments, period, risk, edge, magic, draw);
  }

  private CashRule deposit(int hours, String amount) {
    return new CashRule.Once(after(hours), DealType.BALANCE, dollars(amount), "Deposit");
  }

  private Instant after(int hours) {
    return start.plus(Duration.ofHours(hours));
  }

  private static Money dollars(String amount) {
    return Money.of(new BigDecimal(amount), DOLLAR);
  }

  private static AccountIdentity at(Broker broker, long login) {
    return new AccountIdentity(broker.server(), login);
  }

  private static AccountProfile profile(
      AccountIdentity identity, String name, MarginMode marginMode) {
    return new AccountProfile(identity, name, DOLLAR, 100, TradeMode.REAL, marginMode);
  }

  private static AccountPlan plan(
      AccountProfile profile, String fund, Strategy strategy, List<CashRule> cash) {
    return new AccountPlan(profile, fund, Optional.of(strategy), cash);
  }

  private static AccountPlan plan(AccountProfile profile, String fund, List<CashRule> cash) {
    return new AccountPlan(profile, fund, Optional.empty(), cash);
  }
}
