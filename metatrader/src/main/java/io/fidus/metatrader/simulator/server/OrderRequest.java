package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.metatrader.simulator.market.Instrument;
import java.util.OptionalLong;

/**
 * A request to buy or sell.
 *
 * @param volume 0.01 to 100 lots in steps of 0.01
 * @param stopLoss points, on the losing side of the price
 * @param takeProfit points, on the winning side of the price
 * @param magic the number that an expert marks its trades with, 0 for none
 */
public record OrderRequest(
    Instrument instrument,
    Direction direction,
    Lots volume,
    OptionalLong stopLoss,
    OptionalLong takeProfit,
    DealReason reason,
    long magic,
    String comment) {

  /** A request of an expert without stop or target. */
  public static OrderRequest of(
      Instrument instrument, Direction direction, Lots volume, long magic, String comment) {
    return new OrderRequest(
        instrument,
        direction,
        volume,
        OptionalLong.empty(),
        OptionalLong.empty(),
        DealReason.EXPERT,
        magic,
        comment);
  }

  /** The same request with a stop loss and a take profit, in points. */
  public OrderRequest withStops(long newStopLoss, long newTakeProfit) {
    return new OrderRequest(
        instrument,
        direction,
        volume,
        OptionalLong.of(newStopLoss),
        OptionalLong.of(newTakeProfit),
        reason,
        magic,
        comment);
  }
}
