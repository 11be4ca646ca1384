package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.Direction;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.simulator.market.QuoteRange;
import java.util.Optional;

/** At which prices the server acts by itself. */
final class Conditions {
  /** Stands for a level that is not set; no price is 0. */
  private static final long NONE = 0;

  private Conditions() {}

  /** Whether a pending order is executed at a quote. */
  static boolean isReached(PendingOrder order, Quote quote) {
    long price = quote.toOpen(order.direction());
    return order.waitsBelow() ? price <= order.price() : price >= order.price();
  }

  /** Whether some quote of a range could execute a pending order. */
  static boolean isReachable(PendingOrder order, QuoteRange range) {
    boolean buys = order.direction() == Direction.BUY;
    return order.waitsBelow()
        ? (buys ? range.lowestAsk() : range.lowestBid()) <= order.price()
        : (buys ? range.highestAsk() : range.highestBid()) >= order.price();
  }

  /** Why a position is closed at a quote; empty when it is not. */
  static Optional<DealReason> closing(OpenPosition position, Quote quote) {
    long price = quote.toClose(position.direction());
    if (loses(position.direction(), price, price, position.stopLoss().orElse(NONE))) {
      return Optional.of(DealReason.STOP_LOSS);
    }
    if (gains(position.direction(), price, price, position.takeProfit().orElse(NONE))) {
      return Optional.of(DealReason.TAKE_PROFIT);
    }
    return Optional.empty();
  }

  /** Whether some quote of a range could reach the stop or the target of a position. */
  static boolean isClosable(OpenPosition position, QuoteRange range) {
    boolean bought = position.direction() == Direction.BUY;
    long low = bought ? range.lowestBid() : range.lowestAsk();
    long high = bought ? range.highestBid() : range.highestAsk();
    return loses(position.direction(), low, high, position.stopLoss().orElse(NONE))
        || gains(position.direction(), low, high, position.takeProfit().orElse(NONE));
  }

  private static boolean loses(Direction direction, long low, long high, long level) {
    return level != NONE && (direction == Direction.BUY ? low <= level : high >= level);
  }

  private static boolean gains(Direction direction, long low, long high, long level) {
    return level != NONE && (direction == Direction.BUY ? high >= level : low <= level);
  }
}
