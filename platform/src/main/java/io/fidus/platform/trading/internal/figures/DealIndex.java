package io.fidus.platform.trading.internal.figures;

import io.fidus.engine.curve.BalanceCurve;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.platform.trading.internal.storage.BrokerClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The deals of an account in a form small enough to keep in memory: what a list is sorted and
 * filtered by, and the balance after each. Deals are numbered from 0 in chronological order.
 */
public final class DealIndex {
  private final CurrencyUnit currency;
  private final long[] clocks;
  private final long[] tickets;
  private final long[] nets;
  private final long[] balances;
  private final DealType[] types;
  private final DealEntry[] entries;
  private final int[] symbols;
  private final List<String> symbolNames;

  private DealIndex(CurrencyUnit currency, int size, List<String> symbolNames) {
    this.currency = currency;
    this.symbolNames = symbolNames;
    clocks = new long[size];
    tickets = new long[size];
    nets = new long[size];
    balances = new long[size];
    types = new DealType[size];
    entries = new DealEntry[size];
    symbols = new int[size];
  }

  /**
   * Indexes a history.
   *
   * @param deals in chronological order
   * @param points the balance after each, in the same order
   */
  static DealIndex of(List<Deal> deals, List<BalanceCurve.Point> points, CurrencyUnit currency) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    DealIndex index = new DealIndex(currency, deals.size(), names);
    for (int i = 0; i < deals.size(); i++) {
      Deal deal = deals.get(i);
      index.clocks[i] = BrokerClock.millis(deal.brokerTime());
      index.tickets[i] = deal.ticket();
      index.nets[i] = deal.net().minorUnits();
      index.balances[i] = points.get(i).balance().minorUnits();
      index.types[i] = deal.type();
      index.entries[i] = deal.entry();
      index.symbols[i] =
          numbers.computeIfAbsent(
              deal.symbol().orElse(""),
              name -> {
                names.add(name);
                return names.size() - 1;
              });
    }
    return index;
  }

  public int size() {
    return clocks.length;
  }

  public long clock(int deal) {
    return clocks[deal];
  }

  public long ticket(int deal) {
    return tickets[deal];
  }

  /** Profit + swap + commission + fee in minor units. */
  public long net(int deal) {
    return nets[deal];
  }

  public Money balanceAfter(int deal) {
    return new Money(balances[deal], currency);
  }

  public DealType type(int deal) {
    return types[deal];
  }

  public DealEntry entry(int deal) {
    return entries[deal];
  }

  /** The instrument, empty for cash. */
  public String symbol(int deal) {
    return symbolNames.get(symbols[deal]);
  }
}
