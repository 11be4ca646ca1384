package io.fidus.metatrader.statement.sample;

import static io.fidus.engine.statistics.StatisticKey.*;

import io.fidus.engine.statistics.StatisticKey;
import io.fidus.metatrader.statement.PrintedFigure;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statistics that are printed as one cell, such as {@code 44.90 (0.89%)}. */
final class PrintedPairs {
  private static final Map<StatisticKey, StatisticKey> SECOND_OF =
      Map.of(
          SHORT_TRADES, SHORT_TRADES_WON_PERCENT,
          LONG_TRADES, LONG_TRADES_WON_PERCENT,
          PROFIT_TRADES, PROFIT_TRADES_PERCENT,
          LOSS_TRADES, LOSS_TRADES_PERCENT,
          BALANCE_DRAWDOWN_MAXIMAL, BALANCE_DRAWDOWN_MAXIMAL_PERCENT,
          BALANCE_DRAWDOWN_RELATIVE, BALANCE_DRAWDOWN_RELATIVE_MONEY,
          MAXIMUM_CONSECUTIVE_WINS, MAXIMUM_CONSECUTIVE_WINS_MONEY,
          MAXIMUM_CONSECUTIVE_LOSSES, MAXIMUM_CONSECUTIVE_LOSSES_MONEY,
          MAXIMAL_CONSECUTIVE_PROFIT, MAXIMAL_CONSECUTIVE_PROFIT_COUNT,
          MAXIMAL_CONSECUTIVE_LOSS, MAXIMAL_CONSECUTIVE_LOSS_COUNT);

  private static final Set<StatisticKey> PERCENTS =
      EnumSet.of(
          SHORT_TRADES_WON_PERCENT,
          LONG_TRADES_WON_PERCENT,
          PROFIT_TRADES_PERCENT,
          LOSS_TRADES_PERCENT,
          BALANCE_DRAWDOWN_MAXIMAL_PERCENT,
          BALANCE_DRAWDOWN_RELATIVE);

  private PrintedPairs() {}

  static boolean isPart(StatisticKey key) {
    return SECOND_OF.containsKey(key) || SECOND_OF.containsValue(key);
  }

  /** The cell of a statistic, with its second value where it has one. */
  static Cell cell(Map<StatisticKey, PrintedFigure> results, StatisticKey key) {
    StatisticKey second = SECOND_OF.get(key);
    return second == null
        ? Cell.amount(value(results, key))
        : Cell.text(text(results, key) + " (" + text(results, second) + ")");
  }

  private static String text(Map<StatisticKey, PrintedFigure> results, StatisticKey key) {
    return value(results, key).toPlainString() + (PERCENTS.contains(key) ? "%" : "");
  }

  private static BigDecimal value(Map<StatisticKey, PrintedFigure> results, StatisticKey key) {
    return Optional.ofNullable(results.get(key)).map(PrintedFigure::value).orElse(BigDecimal.ZERO);
  }
}
