package io.fidus.metatrader.simulator.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The quotes of one instrument. */
final class Tape {
  private static final int PERCENT = 100;

  /** By how much a spread is wider than the usual lowest, in percent of it. */
  private static final int SPREAD_NOISE = 40;

  /** Near the opening and the close, which is also when the trading day rolls over. */
  private static final int THIN_SECONDS = 600;

  private static final int THIN_FACTOR = 3;
  private static final int BARE_SECONDS = 120;
  private static final int BARE_FACTOR = 6;

  /** Ranges that are kept, because many accounts ask for the same ones; a power of two. */
  private static final int REMEMBERED = 4096;

  private final Instrument instrument;
  private final Sessions sessions;
  private final PricePath path;
  private final Draw spreads;
  private long latestTick = Long.MIN_VALUE;
  private final @Nullable Remembered[] remembered = new Remembered[REMEMBERED];
  private Quote latest = new Quote(Instant.EPOCH, 1, 2);

  Tape(Instrument instrument, Draw draw) {
    Instrument.Quotation quotation = instrument.quotation();
    this.instrument = instrument;
    this.sessions = new Sessions(instrument.hours());
    this.path = new PricePath(draw, quotation.anchor(), quotation.dailyMove());
    this.spreads = draw.branch("spread");
  }

  private record Remembered(long first, long last, QuoteRange range) {}

  Sessions.Span session(long second) {
    return sessions.at(second);
  }

  Quote quote(long second) {
    Sessions.Span session = sessions.at(second);
    long tick = session.lastTick(second);
    if (tick != latestTick) {
      long bid = path.at(MarketTime.at(tick));
      latest = new Quote(Instant.ofEpochSecond(tick), bid, bid + spread(session, tick));
      latestTick = tick;
    }
    return latest;
  }

  /** The range of the quotes that are shown from one second to another, at most a day later. */
  QuoteRange between(long first, long last) {
    int slot = (int) ((first ^ (last << 5)) & (REMEMBERED - 1));
    Remembered known = remembered[slot];
    if (known == null || known.first != first || known.last != last) {
      known = new Remembered(first, last, compute(first, last));
      remembered[slot] = known;
    }
    return known.range;
  }

  private QuoteRange compute(long first, long last) {
    Quote before = quote(first);
    Sessions.Span session = sessions.at(first);
    long open = session.isOpen(first) ? first : session.next();
    if (open > last) {
      return new QuoteRange(
          before.bid(), before.bid(), before.ask(), before.ask(), before.ask() - before.bid());
    }
    PricePath.Range bids = path.between(MarketTime.at(open), MarketTime.at(last));
    long narrow = instrument.quotation().spread();
    long wide = narrow * (PERCENT + SPREAD_NOISE) / PERCENT * widest(session, first, last);
    return new QuoteRange(
        Math.min(before.bid(), bids.low()),
        Math.max(before.bid(), bids.high()),
        Math.min(before.ask(), bids.low() + narrow),
        Math.max(before.ask(), bids.high() + wide),
        Math.max(before.ask() - before.bid(), wide));
  }

  private long spread(Sessions.Span session, long tick) {
    int noise = spreads.below(SPREAD_NOISE + 1, tick / 60);
    long narrow = instrument.quotation().spread() * (long) (PERCENT + noise) / PERCENT;
    return narrow * factor(Math.min(tick - session.opens(), session.closes() - 1 - tick));
  }

  private static int factor(long secondsFromEdge) {
    if (secondsFromEdge < BARE_SECONDS) {
      return BARE_FACTOR;
    }
    return secondsFromEdge < THIN_SECONDS ? THIN_FACTOR : 1;
  }

  private static int widest(Sessions.Span session, long first, long last) {
    boolean deep =
        first - session.opens() >= THIN_SECONDS && session.closes() - 1 - last >= THIN_SECONDS;
    return deep ? 1 : BARE_FACTOR;
  }
}
