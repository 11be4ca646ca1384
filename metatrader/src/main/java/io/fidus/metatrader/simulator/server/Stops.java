package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.Direction;
import io.fidus.metatrader.simulator.market.Quote;
import java.util.OptionalLong;

/** Refuses prices that would be executed at once. */
final class Stops {
  private Stops() {}

  static void check(OrderRequest request, Quote quote) {
    check(
        request.direction(),
        quote.toClose(request.direction()),
        request.stopLoss(),
        request.takeProfit());
  }

  static void check(PendingOrder order, Direction direction, Quote quote) {
    if (order.direction() != direction || Conditions.isReached(order, quote)) {
      throw new TradeRefused(
          TradeRefused.Reason.INVALID_PRICE,
          "A " + order.type() + " at " + order.price() + " does not wait at " + quote);
    }
    check(direction, order.price(), order.stopLoss(), order.takeProfit());
  }

  private static void check(
      Direction direction, long price, OptionalLong stopLoss, OptionalLong takeProfit) {
    long side = direction == Direction.BUY ? 1 : -1;
    boolean stopFits = stopLoss.isEmpty() || (price - stopLoss.getAsLong()) * side > 0;
    boolean targetFits = takeProfit.isEmpty() || (takeProfit.getAsLong() - price) * side > 0;
    if (!stopFits || !targetFits) {
      throw new TradeRefused(
          TradeRefused.Reason.INVALID_STOPS,
          "Stop " + stopLoss + " and target " + takeProfit + " do not embrace " + price);
    }
  }
}
