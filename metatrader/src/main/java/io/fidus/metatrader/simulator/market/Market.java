package io.fidus.metatrader.simulator.market;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What every simulated broker quotes. It ticks once a second while an instrument's market is open;
 * an instant within a second has the prices of that second.
 */
public final class Market {
  private static final String DOLLAR = "USD";

  private final Map<Instrument, Tape> tapes = new HashMap<>();

  /** The market of a seed: the same one gives the same prices, on every machine. */
  public Market(long seed) {
    Draw draw = new Draw(seed).branch("market");
    for (Instrument instrument : Instrument.all()) {
      tapes.put(instrument, new Tape(instrument, draw.branch(instrument.symbol())));
    }
  }

  /** The newest quote at {@code at}. */
  public Quote quote(Instrument instrument, Instant at) {
    return tape(instrument).quote(at.getEpochSecond());
  }

  public boolean isOpen(Instrument instrument, Instant at) {
    long second = at.getEpochSecond();
    return tape(instrument).session(second).isOpen(second);
  }

  /** {@code at} when the market is open, else the instant at which it opens next. */
  public Instant open(Instrument instrument, Instant at) {
    Sessions.Span session = tape(instrument).session(at.getEpochSecond());
    return session.isOpen(at.getEpochSecond()) ? at : Instant.ofEpochSecond(session.next());
  }

  /** When the running session closes, or the newest one has closed. */
  public Instant close(Instrument instrument, Instant at) {
    return Instant.ofEpochSecond(tape(instrument).session(at.getEpochSecond()).closes());
  }

  /** A range that the quotes shown from {@code first} to {@code last}, both included, keep to. */
  public QuoteRange between(Instrument instrument, Instant first, Instant last) {
    return tape(instrument).between(first.getEpochSecond(), last.getEpochSecond());
  }

  /**
   * What one unit of a currency is worth in another, at the bids of the pairs with the dollar.
   *
   * @throws IllegalArgumentException for a currency that the market does not quote
   */
  public Rate rate(String from, String to, Instant at) {
    return from.equals(to) ? Rate.ONE : inDollars(from, at).times(inDollars(to, at).inverse());
  }

  /** A rate that {@link #rate} does not exceed from {@code first} to {@code last}. */
  public Rate highestRate(String from, String to, Instant first, Instant last) {
    return from.equals(to)
        ? Rate.ONE
        : inDollars(from, first, last, true).times(inDollars(to, first, last, false).inverse());
  }

  /** A rate that {@link #rate} does not fall below from {@code first} to {@code last}. */
  public Rate lowestRate(String from, String to, Instant first, Instant last) {
    return highestRate(to, from, first, last).inverse();
  }

  private Rate inDollars(String currency, Instant at) {
    return currency.equals(DOLLAR) ? Rate.ONE : Pair.of(currency).inDollars(quoted(currency, at));
  }

  private long quoted(String currency, Instant at) {
    return quote(Pair.of(currency).instrument, at).bid();
  }

  private Rate inDollars(String currency, Instant first, Instant last, boolean highest) {
    if (currency.equals(DOLLAR)) {
      return Rate.ONE;
    }
    Pair pair = Pair.of(currency);
    QuoteRange range = between(pair.instrument, first, last);
    return pair.inDollars(highest == pair.dollarIsQuoted ? range.highestBid() : range.lowestBid());
  }

  private Tape tape(Instrument instrument) {
    Tape tape = tapes.get(instrument);
    if (tape == null) {
      throw new IllegalArgumentException("Not quoted: " + instrument);
    }
    return tape;
  }

  /** The instrument that relates a currency to the dollar. */
  private record Pair(Instrument instrument, boolean dollarIsQuoted) {
    static Pair of(String currency) {
      return switch (currency) {
        case "EUR" -> new Pair(Instrument.EURUSD, true);
        case "GBP" -> new Pair(Instrument.GBPUSD, true);
        case "JPY" -> new Pair(Instrument.USDJPY, false);
        case "CAD" -> new Pair(Instrument.USDCAD, false);
        default ->
            throw new IllegalArgumentException("The simulated market does not quote " + currency);
      };
    }

    Rate inDollars(long points) {
      Rate rate = new Rate(points, instrument.pointsOfOne());
      return dollarIsQuoted ? rate : rate.inverse();
    }
  }
}
