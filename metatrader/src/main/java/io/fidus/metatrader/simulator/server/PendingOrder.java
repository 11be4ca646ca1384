package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.OrderType;
import io.fidus.metatrader.simulator.market.Instrument;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * An order that waits for its price.
 *
 * @param ticket the order's number
 * @param type a limit or a stop order
 * @param volume hundredths of a lot
 * @param price points
 * @param stopLoss points, for the position it opens
 * @param takeProfit points, for the position it opens
 */
public record PendingOrder(
    long ticket,
    Instrument instrument,
    OrderType type,
    long volume,
    long price,
    OptionalLong stopLoss,
    OptionalLong takeProfit,
    Instant placed,
    long magic,
    String comment) {
  public PendingOrder {
    directionOf(type);
  }

  /** The direction of the position it opens. */
  public Direction direction() {
    return directionOf(type);
  }

  /** Whether it is executed when its price is reached from above: buy limit and sell stop. */
  boolean waitsBelow() {
    return type == OrderType.BUY_LIMIT || type == OrderType.SELL_STOP;
  }

  private static Direction directionOf(OrderType type) {
    return switch (type) {
      case BUY_LIMIT, BUY_STOP -> Direction.BUY;
      case SELL_LIMIT, SELL_STOP -> Direction.SELL;
      case BUY, SELL, BUY_STOP_LIMIT, SELL_STOP_LIMIT, CLOSE_BY ->
          throw new IllegalArgumentException("Not simulated as a pending order: " + type);
    };
  }
}
