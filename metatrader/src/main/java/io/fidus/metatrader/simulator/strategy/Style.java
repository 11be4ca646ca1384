package io.fidus.metatrader.simulator.strategy;

import io.fidus.metatrader.simulator.market.Draw;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What distinguishes one manager from another of the same kind.
 *
 * @param instruments what is traded
 * @param period how often the account is looked at
 * @param riskPerMille thousandths of the balance that one trade may lose
 * @param edgePerMille in how many of a thousand looks the coming price is seen
 * @param magic the number that the trades are marked with
 * @param draw the manager's chance, and the moment in the period at which it looks
 */
public record Style(
    List<Instrument> instruments,
    Duration period,
    int riskPerMille,
    int edgePerMille,
    long magic,
    Draw draw) {
  public Style {
    instruments = List.copyOf(instruments);
    if (period.isNegative() || period.isZero() || period.toNanosPart() != 0) {
      throw new IllegalArgumentException("A period is whole seconds, not " + period);
    }
  }

  Instant nextLook(Instant after) {
    long seconds = period.toSeconds();
    long phase = draw.below((int) seconds, 0);
    long passed = Math.floorDiv(after.getEpochSecond() - phase, seconds);
    return Instant.ofEpochSecond((passed + 1) * seconds + phase);
  }

  /** A desk for each instrument that can be traded now, opened when its turn comes. */
  Stream<Desk> liquidDesks(TradingAccount account, Instant now) {
    return instruments.stream()
        .map(instrument -> new Desk(account, instrument, this, now))
        .filter(Desk::isLiquid);
  }
}
