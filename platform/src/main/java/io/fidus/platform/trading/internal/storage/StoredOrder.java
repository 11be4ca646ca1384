package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.facts.OrderType;
import io.fidus.engine.facts.Price;
import io.fidus.metatrader.time.ServerZone;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An order: in the series of done orders, or, while it works, inside its statement.
 *
 * @param account FIDUS' number of the account
 * @param clock the broker's wall clock when it was placed, as {@link BrokerClock} counts it
 * @param initialVolume 10<sup>-8</sup> lots, as the filled volume
 * @param price exactly as printed, as the stop and the target
 * @param doneAt the broker's wall clock when it left the book
 */
public record StoredOrder(
    long account,
    long clock,
    long ticket,
    OrderType type,
    OrderState state,
    String symbol,
    long initialVolume,
    long filledVolume,
    Optional<String> price,
    Optional<String> stopLoss,
    Optional<String> takeProfit,
    Optional<LocalDateTime> doneAt,
    String comment) {

  /**
   * The order as it is kept.
   *
   * @param zone the rule that the order's instants were derived with
   */
  public static StoredOrder of(long account, Order order, ServerZone zone) {
    return new StoredOrder(
        account,
        BrokerClock.millis(order.brokerTime()),
        order.ticket(),
        order.type(),
        order.state(),
        order.symbol(),
        order.initialVolume().hundredMillionths(),
        order.filledVolume().hundredMillionths(),
        order.price().map(Price::toString),
        order.stopLoss().map(Price::toString),
        order.takeProfit().map(Price::toString),
        order.done().map(zone::wallClock),
        order.comment());
  }

  /** An order that can still be executed. */
  public static StoredOrder working(long account, Order order) {
    if (order.done().isPresent()) {
      throw new IllegalArgumentException("The order has left the book: " + order.ticket());
    }
    return of(account, order, ServerZone.NEW_YORK_CLOSE);
  }

  /** The order as a fact of the engine. */
  public Order in(AccountDocument owner, ServerZone zone) {
    LocalDateTime placed = BrokerClock.wallClock(clock);
    return new Order(
        owner.identity(),
        ticket,
        type,
        state,
        symbol,
        new Lots(initialVolume),
        new Lots(filledVolume),
        price.map(Price::parse),
        stopLoss.map(Price::parse),
        takeProfit.map(Price::parse),
        zone.toInstant(placed),
        placed,
        doneAt.map(zone::toInstant),
        comment);
  }
}
