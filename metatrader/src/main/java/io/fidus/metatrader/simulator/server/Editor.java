package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A book being changed at one instant. What was edited takes effect when the account takes over the
 * result, and never in part.
 */
final class Editor {
  private final TradeServer server;
  private final AccountProfile profile;
  private final Valuation valuation;
  private final Instant at;
  private final List<OpenPosition> positions;
  private final List<PendingOrder> orders;
  private final List<Deal> deals = new ArrayList<>();
  private long balance;
  private long credit;

  Editor(
      TradeServer server,
      AccountProfile profile,
      Valuation valuation,
      AccountState state,
      Instant at) {
    this.server = server;
    this.profile = profile;
    this.valuation = valuation;
    this.at = at;
    this.positions = new ArrayList<>(state.positions());
    this.orders = new ArrayList<>(state.orders());
    this.balance = state.balance();
    this.credit = state.credit();
  }

  Instant at() {
    return at;
  }

  Valuation valuation() {
    return valuation;
  }

  long nextOrder() {
    return server.nextOrder();
  }

  List<OpenPosition> positions() {
    return positions;
  }

  List<PendingOrder> orders() {
    return orders;
  }

  List<Deal> deals() {
    return deals;
  }

  AccountState result(AccountState before) {
    return new AccountState(
        at,
        before.revision() + 1,
        balance,
        credit,
        List.copyOf(positions),
        List.copyOf(orders),
        before.deals() + deals.size());
  }

  Figures figures() {
    return new Figures(
        balance, credit, valuation.floating(positions, at), Valuation.margin(positions));
  }

  OpenPosition position(long id) {
    return positions.stream()
        .filter(position -> position.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                new TradeRefused(
                    TradeRefused.Reason.NO_SUCH_POSITION,
                    "There is no open position " + id + " on account " + profile.identity()));
  }

  void replace(OpenPosition before, OpenPosition after) {
    positions.set(positions.indexOf(before), after);
  }

  /** Takes {@code volume} hundredths of a lot off a position, and the position when all is off. */
  void reduce(OpenPosition position, long volume) {
    if (volume == position.volume()) {
      positions.remove(position);
    } else {
      replace(position, position.reducedBy(volume));
    }
  }

  /** The newest quote of a market that is open. */
  Quote quote(Instrument instrument) {
    if (!valuation.market().isOpen(instrument, at)) {
      throw new TradeRefused(
          TradeRefused.Reason.MARKET_CLOSED, "The market of " + instrument + " is closed at " + at);
    }
    return valuation.market().quote(instrument, at);
  }

  void trade(Trade trade) {
    Broker.CommissionRule rule = server.broker().commission();
    long commissioned =
        switch (rule) {
          case ON_ENTRY -> trade.opened() * 2;
          case ON_EACH_DEAL -> trade.volume();
        };
    long commission = -valuation.charge(trade.instrument().commissionCents(), commissioned, at);
    long fee = -valuation.charge(trade.instrument().feeCents(), trade.volume(), at);
    DealType type = trade.side() == Direction.BUY ? DealType.BUY : DealType.SELL;
    add(
        new Deal(
            profile.identity(),
            server.nextDeal(),
            OptionalLong.of(trade.order()),
            OptionalLong.of(trade.position()),
            at,
            server.broker().zone().wallClock(at),
            type,
            TradeServer.codeOf(type),
            trade.entry(),
            trade.reason(),
            Optional.of(trade.instrument().symbol()),
            Volume.lots(trade.volume()),
            Optional.of(trade.instrument().price(trade.price())),
            money(commission),
            money(trade.swap()),
            money(fee),
            money(trade.profit()),
            trade.magic(),
            trade.comment()));
  }

  /** Moves cash without a trade. */
  void cash(DealType type, long amount, String comment) {
    add(
        new Deal(
            profile.identity(),
            server.nextDeal(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            at,
            server.broker().zone().wallClock(at),
            type,
            TradeServer.codeOf(type),
            DealEntry.IN,
            DealReason.CLIENT,
            Optional.empty(),
            Lots.ZERO,
            Optional.empty(),
            money(0),
            money(0),
            money(0),
            money(amount),
            0,
            comment));
  }

  private void add(Deal deal) {
    deals.add(deal);
    long amount = deal.net().minorUnits();
    if (deal.type() == DealType.CREDIT) {
      credit += amount;
    } else {
      balance += amount;
    }
  }

  private Money money(long minorUnits) {
    return new Money(minorUnits, profile.currency());
  }
}
