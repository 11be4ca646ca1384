package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.Direction;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Market;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.simulator.market.Rate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What trades and positions of one account are worth in its currency.
 *
 * <p>Every amount is computed as one fraction, conversion included, and rounded once, half away
 * from zero, to the minor unit.
 */
final class Valuation {
  /** Volumes are in hundredths of a lot. */
  private static final long OF_A_LOT = 100;

  private static final long CENTS_OF_A_DOLLAR = 100;
  private static final String DOLLAR = "USD";

  private final Market market;
  private final String currency;
  private final long minorOfOne;
  private final int leverage;

  Valuation(Market market, AccountProfile profile) {
    this.market = market;
    this.currency = profile.currency().code();
    this.leverage = profile.leverage();
    long minor = 1;
    for (int digit = 0; digit < profile.currency().digits(); digit++) {
      minor *= 10;
    }
    this.minorOfOne = minor;
  }

  Market market() {
    return market;
  }

  Figures figures(AccountState state, Instant at) {
    return new Figures(
        state.balance(),
        state.credit(),
        floating(state.positions(), at),
        margin(state.positions()));
  }

  /** Profit and swap of open positions. */
  long floating(List<OpenPosition> positions, Instant at) {
    long floating = 0;
    for (OpenPosition position : positions) {
      floating += profit(position, at) + position.swap();
    }
    return floating;
  }

  /** Profit of an open position without its swap. */
  long profit(OpenPosition position, Instant at) {
    Quote quote = market.quote(position.instrument(), at);
    long price = quote.toClose(position.direction()) * OpenPosition.OF_A_POINT;
    return profit(position, position.volume(), price, at);
  }

  /** Profit of closing a part of a position at a price in thousandths of a point. */
  long profit(OpenPosition position, long volume, long price, Instant at) {
    long gained =
        position.direction() == Direction.BUY
            ? price - position.openPrice()
            : position.openPrice() - price;
    return worth(position.instrument(), gained, volume, OpenPosition.OF_A_POINT, at);
  }

  /** Financing of a position for some nights. */
  long swap(OpenPosition position, int nights, Instant at) {
    Instrument instrument = position.instrument();
    long points =
        position.direction() == Direction.BUY
            ? instrument.swapLongPoints()
            : instrument.swapShortPoints();
    return worth(instrument, points * nights, position.volume(), 1, at);
  }

  /** Margin that opening a volume at a price in points takes. */
  long margin(Instrument instrument, long volume, long price, Instant at) {
    return worth(instrument, price * instrument.marginRate(), volume, leverage, at);
  }

  /** Margin in use. Opposite positions of one instrument need it once, for the larger side. */
  static long margin(List<OpenPosition> positions) {
    if (positions.size() == 1) {
      return positions.getFirst().margin();
    }
    Map<Instrument, Sides> sides = new HashMap<>();
    for (OpenPosition position : positions) {
      sides.computeIfAbsent(position.instrument(), _ -> new Sides()).add(position);
    }
    long margin = 0;
    for (Sides instrument : sides.values()) {
      margin += Math.max(instrument.bought, instrument.sold);
    }
    return margin;
  }

  private static final class Sides {
    private long bought;
    private long sold;

    void add(OpenPosition position) {
      if (position.direction() == Direction.BUY) {
        bought += position.margin();
      } else {
        sold += position.margin();
      }
    }
  }

  /** What US cents for a lot come to, for a volume in hundredths of a lot. */
  long charge(long cents, long volume, Instant at) {
    if (cents == 0) {
      return 0;
    }
    Rate rate = market.rate(DOLLAR, currency, at);
    return Exact.quotient(
        cents,
        volume,
        rate.numerator(),
        minorOfOne,
        OF_A_LOT * CENTS_OF_A_DOLLAR,
        rate.denominator());
  }

  /** What a difference of prices, in points, is worth for a volume. */
  long worth(Instrument instrument, long points, long volume, Instant at) {
    return worth(instrument, points, volume, 1, at);
  }

  /** A difference of prices, in {@code parts} of a point, for a volume. */
  private long worth(Instrument instrument, long points, long volume, long parts, Instant at) {
    return worth(
        instrument, points * volume, parts, market.rate(instrument.profitCurrency(), currency, at));
  }

  /**
   * What a difference of prices times hundredths of a lot is worth.
   *
   * @param pointVolume the difference in {@code parts} of a point, times the volume
   * @param rate of the instrument's profit currency in the account's
   */
  long worth(Instrument instrument, long pointVolume, long parts, Rate rate) {
    Rate tick = instrument.tickValue();
    return Exact.quotient(
        pointVolume,
        tick.numerator(),
        rate.numerator(),
        minorOfOne,
        tick.denominator() * OF_A_LOT * parts,
        rate.denominator());
  }

  /** The rate of an instrument's profit currency that makes a gain or a loss largest. */
  Rate highestRate(Instrument instrument, Instant first, Instant last) {
    return market.highestRate(instrument.profitCurrency(), currency, first, last);
  }

  /** The rate of an instrument's profit currency that makes a gain or a loss smallest. */
  Rate lowestRate(Instrument instrument, Instant first, Instant last) {
    return market.lowestRate(instrument.profitCurrency(), currency, first, last);
  }
}
