package io.fidus.metatrader.statement;

import static io.fidus.engine.statistics.StatisticKey.*;

import io.fidus.engine.statistics.StatisticKey;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The results block: which statistic stands where. Labels are translated, the order never is. */
final class PrintedResults {
  private static final List<List<StatisticKey>> TRADES_TO_STREAKS =
      List.of(
          List.of(TOTAL_TRADES),
          List.of(SHORT_TRADES, SHORT_TRADES_WON_PERCENT),
          List.of(LONG_TRADES, LONG_TRADES_WON_PERCENT),
          List.of(PROFIT_TRADES, PROFIT_TRADES_PERCENT),
          List.of(LOSS_TRADES, LOSS_TRADES_PERCENT),
          List.of(LARGEST_PROFIT_TRADE),
          List.of(LARGEST_LOSS_TRADE),
          List.of(AVERAGE_PROFIT_TRADE),
          List.of(AVERAGE_LOSS_TRADE),
          List.of(MAXIMUM_CONSECUTIVE_WINS, MAXIMUM_CONSECUTIVE_WINS_MONEY),
          List.of(MAXIMUM_CONSECUTIVE_LOSSES, MAXIMUM_CONSECUTIVE_LOSSES_MONEY),
          List.of(MAXIMAL_CONSECUTIVE_PROFIT, MAXIMAL_CONSECUTIVE_PROFIT_COUNT),
          List.of(MAXIMAL_CONSECUTIVE_LOSS, MAXIMAL_CONSECUTIVE_LOSS_COUNT),
          List.of(AVERAGE_CONSECUTIVE_WINS),
          List.of(AVERAGE_CONSECUTIVE_LOSSES));

  private static final List<List<StatisticKey>> DRAWDOWN =
      List.of(
          List.of(BALANCE_DRAWDOWN_ABSOLUTE),
          List.of(BALANCE_DRAWDOWN_MAXIMAL, BALANCE_DRAWDOWN_MAXIMAL_PERCENT),
          List.of(BALANCE_DRAWDOWN_RELATIVE, BALANCE_DRAWDOWN_RELATIVE_MONEY));

  private static final List<List<StatisticKey>> MT5 =
      joined(
          List.of(
              List.of(TOTAL_NET_PROFIT),
              List.of(GROSS_PROFIT),
              List.of(GROSS_LOSS),
              List.of(PROFIT_FACTOR),
              List.of(EXPECTED_PAYOFF),
              List.of(RECOVERY_FACTOR),
              List.of(SHARPE_RATIO)),
          DRAWDOWN,
          TRADES_TO_STREAKS);

  private static final List<List<StatisticKey>> MT4 =
      joined(
          List.of(
              List.of(GROSS_PROFIT),
              List.of(GROSS_LOSS),
              List.of(TOTAL_NET_PROFIT),
              List.of(PROFIT_FACTOR),
              List.of(EXPECTED_PAYOFF)),
          DRAWDOWN,
          TRADES_TO_STREAKS);

  /** Who pastes a report into a workbook of his own often leaves the last row behind. */
  private static final int CELLS_OF_THE_LAST_ROW = 2;

  /** Digits beyond these are binary noise of a spreadsheet. */
  private static final int MOST_DIGITS = 6;

  private PrintedResults() {}

  /** The results of MetaTrader 5. */
  static Map<StatisticKey, PrintedFigure> mt5(List<PrintedCell> cells, boolean lastRowMayMiss) {
    int fewest = lastRowMayMiss ? MT5.size() - CELLS_OF_THE_LAST_ROW : MT5.size();
    return keyed(cells, MT5, fewest);
  }

  /** The details of MetaTrader 4, which prints the gross loss without its sign. */
  static Map<StatisticKey, PrintedFigure> mt4(List<PrintedCell> cells) {
    Map<StatisticKey, PrintedFigure> figures = keyed(cells, MT4, MT4.size());
    figures.computeIfPresent(
        GROSS_LOSS, (key, loss) -> new PrintedFigure(loss.value().abs().negate()));
    return figures;
  }

  private static Map<StatisticKey, PrintedFigure> keyed(
      List<PrintedCell> cells, List<List<StatisticKey>> keys, int fewest) {
    if (cells.size() < fewest) {
      throw new StatementRefusal(
          Code.STATEMENT_CUT,
          "The results at the end have " + cells.size() + " values of " + keys.size());
    }
    if (cells.size() > keys.size()) {
      throw new StatementRefusal(
          Code.UNREADABLE_ROW, "The results hold more values than the " + keys.size() + " known");
    }
    Map<StatisticKey, PrintedFigure> figures = new EnumMap<>(StatisticKey.class);
    for (int i = 0; i < cells.size(); i++) {
      List<BigDecimal> numbers = cells.get(i).numbers();
      if (numbers.size() != keys.get(i).size()) {
        throw new StatementRefusal(
            Code.UNREADABLE_ROW,
            "The results print " + keys.get(i).getFirst().key() + " in an unknown way");
      }
      for (int j = 0; j < numbers.size(); j++) {
        figures.put(keys.get(i).get(j), printed(numbers.get(j)));
      }
    }
    return figures;
  }

  private static PrintedFigure printed(BigDecimal number) {
    return new PrintedFigure(
        number.scale() > MOST_DIGITS
            ? number.setScale(MOST_DIGITS, RoundingMode.HALF_EVEN)
            : number);
  }

  private static List<List<StatisticKey>> joined(
      List<List<StatisticKey>> first,
      List<List<StatisticKey>> second,
      List<List<StatisticKey>> third) {
    return Stream.of(first, second, third).flatMap(List::stream).toList();
  }
}
