package io.fidus.engine.statistics;

import io.fidus.engine.Figure;
import io.fidus.engine.explain.Explanation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyMismatchException;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The statistics of one account's history exactly as a MetaTrader terminal prints them.
 *
 * <p>The rules, recomputed without a mismatch on real statements. A <em>trade deal</em> buys or
 * sells; its <em>net</em> is profit + swap + commission + fee; an <em>exit</em> is a trade deal
 * whose direction is not {@code in}; the <em>initial balance</em> is the balance just before the
 * first trade deal (see {@link Convention}).
 *
 * <ol>
 *   <li>Total net profit is the sum of the nets of all trade deals, gross profit and gross loss
 *       that of the positive and of the negative ones. Profit factor = gross profit / |gross loss|,
 *       and <strong>zero when either is zero</strong>: this is what the terminal prints, also for a
 *       history without a loss. It is not a claim about the fund's own profit factor.
 *   <li>Total trades are the exits. An exit with a net of zero or more is won. An exit of type
 *       {@code buy} closed a short trade, one of type {@code sell} a long trade; a percentage of no
 *       trades prints as zero.
 *   <li>Expected payoff = net profit / trades. Average profit = gross profit / won exits, average
 *       loss = gross loss / lost exits, zero when there is none. The largest profit and loss are
 *       the extreme nets of an exit, bounded by zero.
 *   <li>Sharpe ratio = mean / population standard deviation of the returns, a return being an
 *       exit's net over the balance just before it. It is not annualised.
 *   <li>Balance drawdown: absolute = initial balance - lowest balance; maximal = the largest fall
 *       from a peak in money, with its percentage of that peak; relative = the largest fall in
 *       percent, with its money. Recovery factor = net profit / maximal drawdown.
 *   <li>Streaks run over the exits in deal order. Of equally long ones the larger sum counts; an
 *       average length is rounded half up.
 * </ol>
 *
 * <p>A figure that the rules leave open is absent with its reason, where a terminal prints zero: a
 * ratio, mean or percentage without any trade ({@code NO_TRADES}), a recovery factor without
 * drawdown ({@code NO_DRAWDOWN}), a Sharpe ratio of returns that do not vary ({@code
 * NO_VARIATION}), and what is a share of a balance of zero or less ({@code NO_CAPITAL}).
 *
 * <p>Amounts are exact; a return is kept to 16 significant digits, other quotients and roots to 34.
 * The computation is one pass in chronological order and does not change with the order in which
 * the deals are given.
 */
public final class TerminalStatistics {
  private final History history;
  private final Map<StatisticKey, Figure> figures;

  private TerminalStatistics(History history) {
    this.history = history;
    EnumMap<StatisticKey, Figure> computed = new EnumMap<>(StatisticKey.class);
    TerminalFigures rules = new TerminalFigures(history);
    for (StatisticKey key : StatisticKey.values()) {
      computed.put(key, rules.figure(key));
    }
    figures = Collections.unmodifiableMap(computed);
  }

  /**
   * Computes all statistics of a history.
   *
   * @param deals the deals of one account, each once, in any order; fastest in chronological order
   * @param openingBalance the balance, credit included, before the first of the deals: zero for a
   *     complete history, the missing opening amount for one that starts mid-life
   * @param convention whose rules
   * @throws CurrencyMismatchException when a deal is not in the currency of the opening balance
   * @throws ArithmeticException when a sum exceeds the range of an amount
   */
  public static TerminalStatistics of(
      List<Deal> deals, Money openingBalance, Convention convention) {
    return new TerminalStatistics(new History(deals, openingBalance, convention));
  }

  /** Every statistic, in the order in which they are shown. */
  public Map<StatisticKey, Figure> figures() {
    return figures;
  }

  /** The value of one statistic. */
  @SuppressWarnings("NullAway") // the map has an entry for every key
  public Figure figure(StatisticKey key) {
    return figures.get(key);
  }

  /** Why one statistic has its value, down to the deals. */
  public Explanation explain(StatisticKey key) {
    return new TerminalExplanations(history, this).explain(key);
  }

  public Convention convention() {
    return history.convention();
  }

  public CurrencyUnit currency() {
    return history.currency();
  }
}
