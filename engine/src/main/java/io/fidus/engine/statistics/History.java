package io.fidus.engine.statistics;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealOrder;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.CurrencyMismatchException;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.util.List;
import java.util.Optional;

/** One pass over the deals of an account, with everything that the statistics are made of. */
final class History {
  private final Convention convention;
  private final Money openingBalance;
  private final TradeTally trades = new TradeTally();
  private final StreakTally streaks = new StreakTally();
  private final ReturnTally returns = new ReturnTally();
  private final Optional<Deal> firstDeposit;
  private DrawdownTally drawdown;
  private boolean started;
  private long balance;
  private long moves;
  private long firstTicket;
  private long firstTrade;
  private long lastBeforeTrades;
  private long dealsBeforeTrades;

  History(List<Deal> deals, Money openingBalance, Convention convention) {
    List<Deal> ordered = DealOrder.chronological(deals);
    this.convention = convention;
    this.openingBalance = openingBalance;
    firstDeposit =
        switch (convention) {
          case METATRADER_4 -> ordered.stream().filter(History::isDeposit).findFirst();
          case METATRADER_5 -> Optional.empty();
        };
    balance = firstDeposit.map(Deal::net).orElse(openingBalance).minorUnits();
    drawdown = new DrawdownTally(balance);
    if (!ordered.isEmpty()) {
      firstTicket = ordered.getFirst().ticket();
    }
    ordered.forEach(this::add);
    if (!started) {
      drawdown = new DrawdownTally(balance);
    }
  }

  private static boolean isDeposit(Deal deal) {
    return deal.type() == DealType.BALANCE && deal.net().isPositive();
  }

  private void add(Deal deal) {
    Money money = deal.net();
    if (!money.currency().equals(openingBalance.currency())) {
      throw new CurrencyMismatchException(openingBalance.currency(), money.currency());
    }
    long net = money.minorUnits();
    boolean trade = deal.type().isTrade();
    if (trade && !started) {
      start(deal);
    }
    if (trade) {
      trades.add(deal, net);
    }
    if (deal.isExit()) {
      streaks.addExit(deal.ticket(), net);
      returns.addExit(net, balance);
    }
    if (movesBalance(trade)) {
      move(deal, net);
    }
  }

  private void start(Deal firstTradeDeal) {
    started = true;
    firstTrade = firstTradeDeal.ticket();
    drawdown = new DrawdownTally(balance);
  }

  private boolean movesBalance(boolean trade) {
    return switch (convention) {
      case METATRADER_4 -> trade;
      case METATRADER_5 -> true;
    };
  }

  private void move(Deal deal, long net) {
    balance = Math.addExact(balance, net);
    if (started) {
      moves++;
      drawdown.add(deal.ticket(), balance, moves);
    } else {
      dealsBeforeTrades++;
      lastBeforeTrades = deal.ticket();
    }
  }

  Convention convention() {
    return convention;
  }

  CurrencyUnit currency() {
    return openingBalance.currency();
  }

  Money openingBalance() {
    return openingBalance;
  }

  /** The deposit that a drawdown of a MetaTrader 4 history rests on. */
  Optional<Deal> firstDeposit() {
    return firstDeposit;
  }

  TradeTally trades() {
    return trades;
  }

  StreakTally streaks() {
    return streaks;
  }

  ReturnTally returns() {
    return returns;
  }

  DrawdownTally drawdown() {
    return drawdown;
  }

  /** The ticket of the first deal of all; meaningless without deals. */
  long firstTicket() {
    return firstTicket;
  }

  /** The ticket of the first trade deal; meaningless without trades. */
  long firstTrade() {
    return firstTrade;
  }

  /** The ticket of the last deal before the first trade deal; meaningless without such deals. */
  long lastBeforeTrades() {
    return lastBeforeTrades;
  }

  /** How many deals moved the balance before the first trade deal. */
  long dealsBeforeTrades() {
    return dealsBeforeTrades;
  }
}
