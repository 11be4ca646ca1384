package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.Direction;
import io.fidus.metatrader.simulator.market.Instrument;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A position in the server's book.
 *
 * @param id the ticket of the order that opened it, which its deals carry; it stays when a netting
 *     position is reversed
 * @param volume hundredths of a lot, positive
 * @param openPrice thousandths of a point, because a netting position has the average of its deals
 * @param stopLoss points
 * @param takeProfit points
 * @param swap financing gathered so far, in minor units
 * @param margin margin taken when it was opened, in minor units
 */
public record OpenPosition(
    long id,
    Instrument instrument,
    Direction direction,
    long volume,
    long openPrice,
    OptionalLong stopLoss,
    OptionalLong takeProfit,
    Instant opened,
    long swap,
    long margin,
    long magic,
    String comment) {
  static final long OF_A_POINT = 1000;

  /** What remains when {@code closed} hundredths of a lot are closed. */
  OpenPosition reducedBy(long closed) {
    return new OpenPosition(
        id,
        instrument,
        direction,
        volume - closed,
        openPrice,
        stopLoss,
        takeProfit,
        opened,
        swap - swapOf(closed),
        margin - Exact.quotient(margin * closed, volume),
        magic,
        comment);
  }

  /** The swap that is settled when {@code closed} hundredths of a lot are closed. */
  long swapOf(long closed) {
    return Exact.quotient(swap * closed, volume);
  }

  OpenPosition withId(long other) {
    return new OpenPosition(
        other,
        instrument,
        direction,
        volume,
        openPrice,
        stopLoss,
        takeProfit,
        opened,
        swap,
        margin,
        magic,
        comment);
  }

  OpenPosition withStops(OptionalLong newStopLoss, OptionalLong newTakeProfit) {
    return new OpenPosition(
        id,
        instrument,
        direction,
        volume,
        openPrice,
        newStopLoss,
        newTakeProfit,
        opened,
        swap,
        margin,
        magic,
        comment);
  }

  OpenPosition withSwap(long more) {
    return new OpenPosition(
        id,
        instrument,
        direction,
        volume,
        openPrice,
        stopLoss,
        takeProfit,
        opened,
        swap + more,
        margin,
        magic,
        comment);
  }

  /** This position and one that was opened on top of it, at the average price of both. */
  OpenPosition increasedBy(OpenPosition more) {
    long total = volume + more.volume;
    return new OpenPosition(
        id,
        instrument,
        direction,
        total,
        Exact.quotient(openPrice * volume + more.openPrice * more.volume, total),
        more.stopLoss.isPresent() ? more.stopLoss : stopLoss,
        more.takeProfit.isPresent() ? more.takeProfit : takeProfit,
        opened,
        swap,
        margin + more.margin,
        magic,
        comment);
  }
}
