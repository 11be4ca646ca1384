package io.fidus.platform.trading.internal.web;

import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.platform.api.Amount;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An open position.
 *
 * @param brokerTime the trade server's wall clock at opening
 * @param profit floating profit without swap
 */
record PositionRow(
    String ticket,
    Instant opened,
    LocalDateTime brokerTime,
    Direction direction,
    String symbol,
    String volume,
    String openPrice,
    Optional<String> stopLoss,
    Optional<String> takeProfit,
    Optional<String> currentPrice,
    Amount swap,
    Amount profit,
    String comment) {

  static PositionRow of(Position position) {
    return new PositionRow(
        Long.toString(position.ticket()),
        position.opened(),
        position.brokerTime(),
        position.direction(),
        position.symbol(),
        position.volume().toString(),
        position.openPrice().toString(),
        position.stopLoss().map(Price::toString),
        position.takeProfit().map(Price::toString),
        position.currentPrice().map(Price::toString),
        Amount.of(position.swap()),
        Amount.of(position.profit()),
        position.comment());
  }
}
