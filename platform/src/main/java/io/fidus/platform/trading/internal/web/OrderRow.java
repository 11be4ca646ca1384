package io.fidus.platform.trading.internal.web;

import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.facts.OrderType;
import io.fidus.engine.facts.Price;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An order.
 *
 * @param price the price asked for; absent for a market order
 * @param brokerTime the trade server's wall clock at placing
 * @param done when it left the book; absent while it works
 */
record OrderRow(
    String ticket,
    OrderType type,
    OrderState state,
    String symbol,
    String initialVolume,
    String filledVolume,
    Optional<String> price,
    Optional<String> stopLoss,
    Optional<String> takeProfit,
    Instant placed,
    LocalDateTime brokerTime,
    Optional<Instant> done,
    String comment) {

  static OrderRow of(Order order) {
    return new OrderRow(
        Long.toString(order.ticket()),
        order.type(),
        order.state(),
        order.symbol(),
        order.initialVolume().toString(),
        order.filledVolume().toString(),
        order.price().map(Price::toString),
        order.stopLoss().map(Price::toString),
        order.takeProfit().map(Price::toString),
        order.placed(),
        order.brokerTime(),
        order.done(),
        order.comment());
  }
}
