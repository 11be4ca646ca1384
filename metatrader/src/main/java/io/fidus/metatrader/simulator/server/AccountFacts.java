package io.fidus.metatrader.simulator.server;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.time.ServerZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Turns the book of an account into facts, as a terminal shows them. */
public final class AccountFacts {
  private final AccountProfile profile;
  private final ServerZone zone;
  private final Valuation valuation;

  AccountFacts(AccountProfile profile, ServerZone zone, Valuation valuation) {
    this.profile = profile;
    this.zone = zone;
    this.valuation = valuation;
  }

  /** The account's own figures when {@code state} is valued at {@code at}. */
  public AccountObservation observation(AccountState state, Instant at, Provenance provenance) {
    return observation(valuation.figures(state, at), provenance);
  }

  /** Figures as a fact. */
  public AccountObservation observation(Figures figures, Provenance provenance) {
    return new AccountObservation(
        profile.identity(),
        profile.currency(),
        money(figures.balance()),
        money(figures.credit()),
        money(figures.floating()),
        money(figures.equity()),
        money(figures.margin()),
        money(figures.freeMargin()),
        provenance);
  }

  /** The open positions of {@code state}, valued at {@code at}. */
  public List<Position> positions(AccountState state, Instant at) {
    List<Position> positions = new ArrayList<>(state.positions().size());
    for (OpenPosition position : state.positions()) {
      positions.add(position(position, at));
    }
    return positions;
  }

  /** The orders of {@code state} that wait for their price. */
  public List<Order> orders(AccountState state) {
    return state.orders().stream().map(this::order).toList();
  }

  private Position position(OpenPosition position, Instant at) {
    Instrument instrument = position.instrument();
    Quote quote = valuation.market().quote(instrument, at);
    return new Position(
        profile.identity(),
        position.id(),
        position.opened(),
        zone.wallClock(position.opened()),
        position.direction(),
        instrument.symbol(),
        Volume.lots(position.volume()),
        exact(instrument, position.openPrice()),
        price(instrument, position.stopLoss()),
        price(instrument, position.takeProfit()),
        Optional.of(instrument.price(quote.toClose(position.direction()))),
        new Money(position.swap(), profile.currency()),
        new Money(valuation.profit(position, at), profile.currency()),
        position.magic(),
        position.comment());
  }

  private Order order(PendingOrder order) {
    return new Order(
        profile.identity(),
        order.ticket(),
        order.type(),
        OrderState.PLACED,
        order.instrument().symbol(),
        Volume.lots(order.volume()),
        Lots.ZERO,
        Optional.of(order.instrument().price(order.price())),
        price(order.instrument(), order.stopLoss()),
        price(order.instrument(), order.takeProfit()),
        order.placed(),
        zone.wallClock(order.placed()),
        Optional.empty(),
        order.comment());
  }

  /** An average price has three digits more than a quote, unless they are zero. */
  private static Price exact(Instrument instrument, long thousandths) {
    long points = thousandths / OpenPosition.OF_A_POINT;
    return points * OpenPosition.OF_A_POINT == thousandths
        ? instrument.price(points)
        : new Price(thousandths, instrument.digits() + 3);
  }

  private static Optional<Price> price(Instrument instrument, OptionalLong points) {
    return points.isPresent()
        ? Optional.of(instrument.price(points.getAsLong()))
        : Optional.empty();
  }

  private Known<Money> money(long minorUnits) {
    return Known.of(new Money(minorUnits, profile.currency()));
  }
}
