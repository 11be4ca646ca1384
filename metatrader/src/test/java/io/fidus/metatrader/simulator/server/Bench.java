package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Draw;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Market;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An account on a server of its own, with money in it. */
final class Bench {
  /** A Tuesday noon. */
  static final Instant NOON = Instant.parse("2026-01-13T12:00:00Z");

  final Market market = new Market(42);
  final TradingAccount account;
  private final CurrencyUnit currency;

  Bench(MarginMode mode, String currency, String deposit, Broker.CommissionRule commission) {
    Broker broker =
        new Broker("Bench", "Bench-1", ServerZone.NEW_YORK_CLOSE, commission, 50, 6_000_000_000L);
    this.currency = CurrencyUnit.iso(currency);
    AccountProfile profile =
        new AccountProfile(
            new AccountIdentity("Bench-1", 70_001),
            "Bench",
            this.currency,
            100,
            TradeMode.REAL,
            mode);
    this.account =
        new TradeServer(broker, market, new Draw(1)).open(profile, NOON.minusSeconds(60));
    account.cash(NOON.minusSeconds(60), DealType.BALANCE, money(deposit), "Deposit");
  }

  static Bench hedging() {
    return new Bench(MarginMode.HEDGING, "USD", "10000.00", Broker.CommissionRule.ON_ENTRY);
  }

  static Bench netting() {
    return new Bench(MarginMode.NETTING, "USD", "10000.00", Broker.CommissionRule.ON_EACH_DEAL);
  }

  Money money(String amount) {
    return Money.of(new BigDecimal(amount), currency);
  }

  long open(Instant at, Instrument instrument, Direction direction, String lots) {
    return account.open(at, OrderRequest.of(instrument, direction, Lots.parse(lots), 7, "bench"));
  }

  static OrderRequest request(
      Instrument instrument, Direction direction, String lots, long stop, long target) {
    return new OrderRequest(
        instrument,
        direction,
        Lots.parse(lots),
        stop == 0 ? OptionalLong.empty() : OptionalLong.of(stop),
        target == 0 ? OptionalLong.empty() : OptionalLong.of(target),
        DealReason.EXPERT,
        7,
        "bench");
  }

  Quote quote(Instrument instrument, Instant at) {
    return market.quote(instrument, at);
  }

  Deal lastDeal() {
    return account.deals().getLast();
  }

  List<Deal> dealsSince(int count) {
    return account.deals().subList(count, account.deals().size());
  }

  /** Lets the server act whenever it would, until an instant. */
  void live(Instant from, Instant until) {
    Instant at = from;
    while (true) {
      Optional<Instant> next = account.nextTrigger(at, until);
      if (next.isEmpty()) {
        return;
      }
      at = next.get();
      account.trigger(at);
    }
  }
}
