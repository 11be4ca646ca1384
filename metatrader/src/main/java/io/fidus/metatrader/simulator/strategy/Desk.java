package io.fidus.metatrader.simulator.strategy;

import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.metatrader.simulator.market.Draw;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Market;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.simulator.server.OpenPosition;
import io.fidus.metatrader.simulator.server.OrderRequest;
import io.fidus.metatrader.simulator.server.PendingOrder;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A manager's view of one account and one instrument at one instant. */
final class Desk {
  private static final int PER_MILLE = 1000;
  private static final long UNITS_OF_A_HUNDREDTH = 1_000_000;
  private static final long OF_A_LOT = 100;
  private static final Lots ONE_LOT = new Lots(UNITS_OF_A_HUNDREDTH * OF_A_LOT);
  private static final long MOST_HUNDREDTHS = 2_000;

  /** One trade takes at most a tenth of the free margin. */
  private static final long SHARE_OF_FREE_MARGIN = 10;

  /** Nobody trades in the thin minutes around the end of a session. */
  private static final Duration THIN = Duration.ofMinutes(12);

  private final TradingAccount account;
  private final Instrument instrument;
  private final Style style;
  private final Instant now;
  private final Draw draw;
  private final Quote quote;

  Desk(TradingAccount account, Instrument instrument, Style style, Instant now) {
    this.account = account;
    this.instrument = instrument;
    this.style = style;
    this.now = now;
    this.draw = style.draw().branch(instrument.symbol());
    this.quote = market().quote(instrument, now);
  }

  boolean isLiquid() {
    return market().isOpen(instrument, now)
        && market().isOpen(instrument, now.minus(THIN))
        && market().isOpen(instrument, now.plus(THIN));
  }

  Instant now() {
    return now;
  }

  Quote quote() {
    return quote;
  }

  Instrument instrument() {
    return instrument;
  }

  /** True in so many of a thousand looks; decisions of one look are told apart by a number. */
  boolean chance(int perMille, int decision) {
    return draw.branch(decision).chance(perMille, now.getEpochSecond());
  }

  /** The direction of the coming move when the manager sees it, else what it would have guessed. */
  Direction view(Duration ahead, Direction guess) {
    if (!chance(style.edgePerMille(), 1)) {
      return guess;
    }
    return direction(market().quote(instrument, now.plus(ahead)).bid() - quote.bid());
  }

  /** The direction that the price has taken for some time. */
  Direction momentum(Duration back) {
    return direction(quote.bid() - market().quote(instrument, now.minus(back)).bid());
  }

  static Direction opposite(Direction direction) {
    return direction == Direction.BUY ? Direction.SELL : Direction.BUY;
  }

  /** Thousandths of the move of a usual day, in points. */
  long move(int perMille) {
    return Math.max(1, instrument.dailyMove() * perMille / PER_MILLE);
  }

  List<OpenPosition> held() {
    return account.state().positions().stream()
        .filter(position -> position.instrument() == instrument)
        .toList();
  }

  List<PendingOrder> waiting() {
    return account.state().orders().stream()
        .filter(order -> order.instrument() == instrument)
        .toList();
  }

  Duration age(OpenPosition position) {
    return Duration.between(position.opened(), now);
  }

  /** What the positions have gained, in thousandths of the balance. */
  long gainPerMille(List<OpenPosition> positions) {
    long gain = positions.stream().mapToLong(position -> account.gain(position, now)).sum();
    return gain * PER_MILLE / Math.max(1, account.state().balance());
  }

  /** How far the price has gone in favour of a position, in points. */
  long lead(OpenPosition position) {
    long price = quote.toClose(position.direction()) * PER_MILLE;
    long gained = price - position.openPrice();
    return (position.direction() == Direction.BUY ? gained : -gained) / PER_MILLE;
  }

  /** The largest volume whose loss over a distance stays within the risk; zero for none. */
  Lots volume(long distance) {
    long perLot = Math.max(1, account.worth(instrument, distance, ONE_LOT, now));
    long marginOfLot = Math.max(1, account.margin(instrument, ONE_LOT, now));
    long budget = account.state().balance() * style.riskPerMille() / PER_MILLE;
    long free = account.figures(now).freeMargin() / SHARE_OF_FREE_MARGIN;
    long hundredths =
        Math.min(
            Math.min(budget * OF_A_LOT / perLot, free * OF_A_LOT / marginOfLot), MOST_HUNDREDTHS);
    return hundredths(Math.max(0, hundredths));
  }

  static Lots hundredths(long hundredths) {
    return new Lots(hundredths * UNITS_OF_A_HUNDREDTH);
  }

  OrderRequest request(Direction direction, Lots volume, String comment) {
    return OrderRequest.of(instrument, direction, volume, style.magic(), comment);
  }

  /** A request with its stop and its target so many points away from a price. */
  OrderRequest request(
      Direction direction, Lots volume, long price, long stop, long target, String comment) {
    long side = direction == Direction.BUY ? 1 : -1;
    return request(direction, volume, comment)
        .withStops(price - side * stop, price + side * target);
  }

  void open(OrderRequest request) {
    account.open(now, request);
  }

  void close(OpenPosition position) {
    account.close(now, position.id(), DealReason.EXPERT);
  }

  TradingAccount account() {
    return account;
  }

  private Market market() {
    return account.market();
  }

  private static Direction direction(long move) {
    return move >= 0 ? Direction.BUY : Direction.SELL;
  }
}
