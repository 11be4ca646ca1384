package io.fidus.bridge.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.metatrader.link.message.PositionRow;
import io.fidus.metatrader.link.session.FactWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** An open position with MetaTrader's codes; a stop that is not set is null. */
record PositionView(
    long ticket,
    Instant time,
    @JsonProperty("broker_time") LocalDateTime brokerTime,
    int type,
    long magic,
    BigDecimal volume,
    @JsonProperty("price_open") BigDecimal priceOpen,
    Optional<BigDecimal> sl,
    Optional<BigDecimal> tp,
    @JsonProperty("price_current") Optional<BigDecimal> priceCurrent,
    BigDecimal swap,
    BigDecimal profit,
    String symbol,
    String comment) {

  static PositionView of(Position position) {
    PositionRow row = FactWriter.position(position);
    return new PositionView(
        row.ticket(),
        position.opened(),
        position.brokerTime(),
        row.type(),
        row.magic(),
        row.volume(),
        row.openPrice(),
        position.stopLoss().map(Price::value),
        position.takeProfit().map(Price::value),
        position.currentPrice().map(Price::value),
        row.swap(),
        row.profit(),
        row.symbol(),
        row.comment());
  }
}
