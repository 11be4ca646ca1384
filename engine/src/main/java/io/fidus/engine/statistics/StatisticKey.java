package io.fidus.engine.statistics;

import static io.fidus.engine.statistics.StatisticGroup.DRAWDOWN;
import static io.fidus.engine.statistics.StatisticGroup.RESULT;
import static io.fidus.engine.statistics.StatisticGroup.STREAKS;
import static io.fidus.engine.statistics.StatisticGroup.TRADES;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The terminal statistics, in the order in which they are shown.
 *
 * <p>Where a terminal prints a pair, such as a maximal drawdown with its share of the peak, the
 * first of the two has the plain name and the second says what it is.
 */
public enum StatisticKey {
  TOTAL_NET_PROFIT("totalNetProfit", RESULT),
  GROSS_PROFIT("grossProfit", RESULT),
  GROSS_LOSS("grossLoss", RESULT),
  PROFIT_FACTOR("profitFactor", RESULT),
  EXPECTED_PAYOFF("expectedPayoff", RESULT),
  RECOVERY_FACTOR("recoveryFactor", RESULT),
  SHARPE_RATIO("sharpeRatio", RESULT),

  TOTAL_TRADES("totalTrades", TRADES),
  SHORT_TRADES("shortTrades", TRADES),
  SHORT_TRADES_WON_PERCENT("shortTradesWonPercent", TRADES),
  LONG_TRADES("longTrades", TRADES),
  LONG_TRADES_WON_PERCENT("longTradesWonPercent", TRADES),
  PROFIT_TRADES("profitTrades", TRADES),
  PROFIT_TRADES_PERCENT("profitTradesPercent", TRADES),
  LOSS_TRADES("lossTrades", TRADES),
  LOSS_TRADES_PERCENT("lossTradesPercent", TRADES),
  LARGEST_PROFIT_TRADE("largestProfitTrade", TRADES),
  LARGEST_LOSS_TRADE("largestLossTrade", TRADES),
  AVERAGE_PROFIT_TRADE("averageProfitTrade", TRADES),
  AVERAGE_LOSS_TRADE("averageLossTrade", TRADES),

  BALANCE_DRAWDOWN_ABSOLUTE("balanceDrawdownAbsolute", DRAWDOWN),
  BALANCE_DRAWDOWN_MAXIMAL("balanceDrawdownMaximal", DRAWDOWN),
  BALANCE_DRAWDOWN_MAXIMAL_PERCENT("balanceDrawdownMaximalPercent", DRAWDOWN),
  BALANCE_DRAWDOWN_RELATIVE("balanceDrawdownRelative", DRAWDOWN),
  BALANCE_DRAWDOWN_RELATIVE_MONEY("balanceDrawdownRelativeMoney", DRAWDOWN),

  MAXIMUM_CONSECUTIVE_WINS("maximumConsecutiveWins", STREAKS),
  MAXIMUM_CONSECUTIVE_WINS_MONEY("maximumConsecutiveWinsMoney", STREAKS),
  MAXIMUM_CONSECUTIVE_LOSSES("maximumConsecutiveLosses", STREAKS),
  MAXIMUM_CONSECUTIVE_LOSSES_MONEY("maximumConsecutiveLossesMoney", STREAKS),
  MAXIMAL_CONSECUTIVE_PROFIT("maximalConsecutiveProfit", STREAKS),
  MAXIMAL_CONSECUTIVE_PROFIT_COUNT("maximalConsecutiveProfitCount", STREAKS),
  MAXIMAL_CONSECUTIVE_LOSS("maximalConsecutiveLoss", STREAKS),
  MAXIMAL_CONSECUTIVE_LOSS_COUNT("maximalConsecutiveLossCount", STREAKS),
  AVERAGE_CONSECUTIVE_WINS("averageConsecutiveWins", STREAKS),
  AVERAGE_CONSECUTIVE_LOSSES("averageConsecutiveLosses", STREAKS);

  private static final Map<String, StatisticKey> BY_KEY =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(StatisticKey::key, Function.identity()));

  private final String key;
  private final StatisticGroup group;

  StatisticKey(String key, StatisticGroup group) {
    this.key = key;
    this.group = group;
  }

  /** The name in the API, for example {@code totalNetProfit}. */
  public String key() {
    return key;
  }

  /** The heading it is shown under. */
  public StatisticGroup group() {
    return group;
  }

  /** The statistic of an API name; empty when there is none of that name. */
  public static Optional<StatisticKey> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
