package io.fidus.metatrader.simulator.market;

import io.fidus.engine.facts.Direction;
import java.time.Instant;

/**
 * The newest prices of an instrument.
 *
 * @param time the second in which they were quoted; while the market is closed that of its close
 * @param bid the price to sell at, in points
 * @param ask the price to buy at, in points, above the bid
 */
public record Quote(Instant time, long bid, long ask) {

  /** The price at which a position of this direction is opened, in points. */
  public long toOpen(Direction direction) {
    return switch (direction) {
      case BUY -> ask;
      case SELL -> bid;
    };
  }

  /** The price at which a position of this direction is closed and valued, in points. */
  public long toClose(Direction direction) {
    return switch (direction) {
      case BUY -> bid;
      case SELL -> ask;
    };
  }
}
