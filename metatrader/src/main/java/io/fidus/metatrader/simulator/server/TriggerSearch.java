package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.Direction;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.simulator.market.QuoteRange;
import io.fidus.metatrader.simulator.market.Rate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the second in which the server will act by itself on a book: a stop, a target, a pending
 * order or a stop-out.
 *
 * <p>Prices can be bounded without being computed, so a time in which nothing can happen is passed
 * over as a whole, and one in which something may is halved.
 */
final class TriggerSearch {
  private static final long NEVER = Long.MIN_VALUE;

  /** The search begins with times of 2^12 seconds, over an hour. */
  private static final int LEVEL = 12;

  private final Valuation valuation;
  private final AccountState state;
  private final int stopOutPercent;
  private final List<Holding> holdings = new ArrayList<>();
  private final Possible everything;
  private final long margin;
  private final long swap;

  TriggerSearch(Valuation valuation, AccountState state, int stopOutPercent) {
    this.valuation = valuation;
    this.state = state;
    this.stopOutPercent = stopOutPercent;
    this.margin = Valuation.margin(state.positions());
    long gathered = 0;
    for (OpenPosition position : state.positions()) {
      gathered += position.swap();
      holding(position.instrument()).add(position);
    }
    this.swap = gathered;
    state.orders().forEach(order -> holding(order.instrument()).orders.add(order));
    this.everything = new Possible(holdings, true);
  }

  /** The first second after {@code after} and until {@code until} in which the server acts. */
  Optional<Instant> first(Instant after, Instant until) {
    long from = after.getEpochSecond() + 1;
    long last = until.getEpochSecond();
    for (long cell = from >> LEVEL; !holdings.isEmpty() && cell <= last >> LEVEL; cell++) {
      long begin = cell << LEVEL;
      long end = begin + (1L << LEVEL) - 1;
      long found = search(Math.max(from, begin), Math.min(last, end), LEVEL, everything);
      if (found != NEVER) {
        return Optional.of(Instant.ofEpochSecond(found));
      }
    }
    return Optional.empty();
  }

  /** What may happen in a time. */
  private record Possible(List<Holding> reachable, boolean stopOut) {
    boolean isNothing() {
      return reachable.isEmpty() && !stopOut;
    }
  }

  /**
   * Searches the part from {@code first} to {@code last} of a cell of 2^level seconds for what was
   * possible in a larger one. Accounts cut time at the same seconds, so that the ranges of prices
   * are computed once for all.
   */
  private long search(long first, long last, int level, Possible before) {
    if (level == 0) {
      return acts(Instant.ofEpochSecond(first), before) ? first : NEVER;
    }
    long begin = first >> level << level;
    Possible possible = possible(begin, begin + (1L << level) - 1, before);
    if (possible.isNothing()) {
      return NEVER;
    }
    long middle = begin + (1L << (level - 1));
    long early =
        first < middle ? search(first, Math.min(last, middle - 1), level - 1, possible) : NEVER;
    return early == NEVER && last >= middle
        ? search(Math.max(first, middle), last, level - 1, possible)
        : early;
  }

  private Possible possible(long begin, long end, Possible before) {
    Instant first = Instant.ofEpochSecond(begin);
    Instant last = Instant.ofEpochSecond(end);
    List<Holding> reachable = new ArrayList<>(before.reachable.size());
    for (Holding holding : before.reachable) {
      if (isOpen(holding, first, last)
          && isReachable(holding, valuation.market().between(holding.instrument, first, last))) {
        reachable.add(holding);
      }
    }
    return new Possible(reachable, before.stopOut && canStopOut(first, last));
  }

  private boolean isOpen(Holding holding, Instant first, Instant last) {
    return !valuation.market().open(holding.instrument, first).isAfter(last);
  }

  private static boolean isReachable(Holding holding, QuoteRange range) {
    for (OpenPosition position : holding.positions) {
      if (Conditions.isClosable(position, range)) {
        return true;
      }
    }
    for (PendingOrder order : holding.orders) {
      if (Conditions.isReachable(order, range)) {
        return true;
      }
    }
    return false;
  }

  private boolean canStopOut(Instant first, Instant last) {
    long worst = state.balance() + state.credit() + swap;
    boolean tradable = false;
    for (Holding holding : holdings) {
      if (!holding.positions.isEmpty()) {
        worst += worst(holding, first, last);
        tradable |= isOpen(holding, first, last);
      }
    }
    return tradable && new Figures(worst, 0, 0, margin).isBelowMarginLevel(stopOutPercent);
  }

  /** The least that the positions of an instrument can be worth. */
  private long worst(Holding holding, Instant first, Instant last) {
    QuoteRange range = valuation.market().between(holding.instrument, first, last);
    long points =
        Math.min(
            holding.gain(range.lowestBid(), range.lowestBid() + range.widestSpread()),
            holding.gain(range.highestBid(), range.highestBid() + range.widestSpread()));
    Rate rate =
        points < 0
            ? valuation.highestRate(holding.instrument, first, last)
            : valuation.lowestRate(holding.instrument, first, last);
    long worth = valuation.worth(holding.instrument, points, OpenPosition.OF_A_POINT, rate);
    // Each position is rounded by itself, at most one minor unit away from the sum.
    return worth - holding.positions.size();
  }

  private boolean acts(Instant second, Possible possible) {
    for (Holding holding : possible.reachable) {
      if (isOpen(holding, second, second)
          && isReached(holding, valuation.market().quote(holding.instrument, second))) {
        return true;
      }
    }
    return possible.stopOut
        && canStopOut(second, second)
        && valuation.figures(state, second).isBelowMarginLevel(stopOutPercent);
  }

  private static boolean isReached(Holding holding, Quote quote) {
    return holding.orders.stream().anyMatch(order -> Conditions.isReached(order, quote))
        || holding.positions.stream()
            .anyMatch(position -> Conditions.closing(position, quote).isPresent());
  }

  private Holding holding(Instrument instrument) {
    for (Holding holding : holdings) {
      if (holding.instrument == instrument) {
        return holding;
      }
    }
    Holding holding = new Holding(instrument);
    holdings.add(holding);
    return holding;
  }

  /** What is held of one instrument, in hundredths of a lot and thousandths of a point. */
  private static final class Holding {
    private final Instrument instrument;
    private final List<OpenPosition> positions = new ArrayList<>();
    private final List<PendingOrder> orders = new ArrayList<>();
    private long bought;
    private long boughtFor;
    private long sold;
    private long soldFor;

    Holding(Instrument instrument) {
      this.instrument = instrument;
    }

    void add(OpenPosition position) {
      positions.add(position);
      if (position.direction() == Direction.BUY) {
        bought += position.volume();
        boughtFor += position.volume() * position.openPrice();
      } else {
        sold += position.volume();
        soldFor += position.volume() * position.openPrice();
      }
    }

    long gain(long bid, long ask) {
      return bought * bid * OpenPosition.OF_A_POINT
          - boughtFor
          + soldFor
          - sold * ask * OpenPosition.OF_A_POINT;
    }
  }
}
