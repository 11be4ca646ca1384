package io.fidus.engine.statistics;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;

/** Counts and sums over the trade deals, in minor units. */
final class TradeTally {
  private long grossProfit;
  private long grossLoss;
  private long dealsWithProfit;
  private long dealsWithLoss;
  private final Side shorts = new Side();
  private final Side longs = new Side();
  private final Extreme largestProfit = new Extreme();
  private final Extreme largestLoss = new Extreme();

  /** The exits that closed positions of one direction. */
  static final class Side {
    private long trades;
    private long won;

    long trades() {
      return trades;
    }

    long won() {
      return won;
    }
  }

  /** The net of the exit farthest from zero on one side of it; zero and no deal when none is. */
  static final class Extreme {
    private long net;
    private long ticket;

    long net() {
      return net;
    }

    long ticket() {
      return ticket;
    }

    private void see(long candidate, Deal deal) {
      if (Math.abs(candidate) > Math.abs(net)) {
        net = candidate;
        ticket = deal.ticket();
      }
    }
  }

  void add(Deal deal, long net) {
    if (net > 0) {
      grossProfit = Math.addExact(grossProfit, net);
      dealsWithProfit++;
    } else if (net < 0) {
      grossLoss = Math.addExact(grossLoss, net);
      dealsWithLoss++;
    }
    if (deal.isExit()) {
      addExit(deal, net);
    }
  }

  private void addExit(Deal deal, long net) {
    Side side = deal.type() == DealType.BUY ? shorts : longs;
    side.trades++;
    if (net >= 0) {
      side.won++;
      largestProfit.see(net, deal);
    } else {
      largestLoss.see(net, deal);
    }
  }

  long net() {
    return Math.addExact(grossProfit, grossLoss);
  }

  long grossProfit() {
    return grossProfit;
  }

  long grossLoss() {
    return grossLoss;
  }

  long dealsWithProfit() {
    return dealsWithProfit;
  }

  long dealsWithLoss() {
    return dealsWithLoss;
  }

  Side shorts() {
    return shorts;
  }

  Side longs() {
    return longs;
  }

  long trades() {
    return shorts.trades + longs.trades;
  }

  long wins() {
    return shorts.won + longs.won;
  }

  long losses() {
    return trades() - wins();
  }

  Extreme largestProfit() {
    return largestProfit;
  }

  Extreme largestLoss() {
    return largestLoss;
  }
}
