package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.Direction;
import io.fidus.metatrader.simulator.market.Instrument;

/**
 * A trade deal before its ticket, commission and fee are known.
 *
 * @param side what the deal did, so the opposite of the position it closes
 * @param volume hundredths of a lot traded
 * @param opened the part of the volume that opened or increased a position
 * @param price points
 * @param profit minor units
 * @param swap minor units
 */
record Trade(
    long order,
    long position,
    DealEntry entry,
    DealReason reason,
    Instrument instrument,
    Direction side,
    long volume,
    long opened,
    long price,
    long profit,
    long swap,
    long magic,
    String comment) {

  /** The deal that opens or increases a position with {@code opening}. */
  static Trade in(OpenPosition opening, long order, long position, DealReason reason) {
    return new Trade(
        order,
        position,
        DealEntry.IN,
        reason,
        opening.instrument(),
        opening.direction(),
        opening.volume(),
        opening.volume(),
        opening.openPrice() / OpenPosition.OF_A_POINT,
        0,
        0,
        opening.magic(),
        opening.comment());
  }

  /** The same deal when it also opens {@code more} hundredths of a lot in the new direction. */
  Trade opening(long more) {
    return new Trade(
        order,
        position,
        entry,
        reason,
        instrument,
        side,
        volume + more,
        more,
        price,
        profit,
        swap,
        magic,
        comment);
  }

  static Direction opposite(Direction direction) {
    return switch (direction) {
      case BUY -> Direction.SELL;
      case SELL -> Direction.BUY;
    };
  }
}
