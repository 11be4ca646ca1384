package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.time.ServerZone;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/** An open position inside its statement. */
public record StoredPosition(
    long ticket,
    LocalDateTime brokerTime,
    Direction direction,
    String symbol,
    BigDecimal volume,
    BigDecimal openPrice,
    Optional<BigDecimal> stopLoss,
    Optional<BigDecimal> takeProfit,
    Optional<BigDecimal> currentPrice,
    BigDecimal swap,
    BigDecimal profit,
    long magic,
    String comment) {

  public static StoredPosition of(Position position) {
    return new StoredPosition(
        position.ticket(),
        position.brokerTime(),
        position.direction(),
        position.symbol(),
        position.volume().value(),
        position.openPrice().value(),
        position.stopLoss().map(Price::value),
        position.takeProfit().map(Price::value),
        position.currentPrice().map(Price::value),
        position.swap().amount(),
        position.profit().amount(),
        position.magic(),
        position.comment());
  }

  public Position in(AccountDocument account, ServerZone zone) {
    return new Position(
        account.identity(),
        ticket,
        zone.toInstant(brokerTime),
        brokerTime,
        direction,
        symbol,
        Lots.of(volume),
        Price.of(openPrice),
        stopLoss.map(Price::of),
        takeProfit.map(Price::of),
        currentPrice.map(Price::of),
        Money.of(swap, account.currencyUnit()),
        Money.of(profit, account.currencyUnit()),
        magic,
        comment);
  }
}
