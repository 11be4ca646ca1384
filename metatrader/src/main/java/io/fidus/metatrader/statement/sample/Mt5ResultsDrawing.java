package io.fidus.metatrader.statement.sample;

import static io.fidus.engine.statistics.StatisticKey.*;

import io.fidus.engine.statistics.StatisticKey;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.statement.sample.Canvas.Labelled;
import java.io.IOException;
import java.util.Arrays;

/** Draws the results block of a MetaTrader 5 report. */
final class Mt5ResultsDrawing {
  private final Statement statement;
  private final Language language;
  private final Canvas canvas;

  Mt5ResultsDrawing(Statement statement, Language language, Canvas canvas) {
    this.statement = statement;
    this.language = language;
    this.canvas = canvas;
  }

  void draw() throws IOException {
    canvas.section(Label.RESULTS.in(language));
    row(TOTAL_NET_PROFIT, GROSS_PROFIT, GROSS_LOSS);
    row(PROFIT_FACTOR, EXPECTED_PAYOFF);
    row(RECOVERY_FACTOR, SHARPE_RATIO);
    canvas.section(Label.DRAWDOWN.in(language) + ":");
    row(BALANCE_DRAWDOWN_ABSOLUTE, BALANCE_DRAWDOWN_MAXIMAL, BALANCE_DRAWDOWN_RELATIVE);
    row(TOTAL_TRADES, SHORT_TRADES, LONG_TRADES);
    row(PROFIT_TRADES, LOSS_TRADES);
    row(LARGEST_PROFIT_TRADE, LARGEST_LOSS_TRADE);
    row(AVERAGE_PROFIT_TRADE, AVERAGE_LOSS_TRADE);
    row(MAXIMUM_CONSECUTIVE_WINS, MAXIMUM_CONSECUTIVE_LOSSES);
    row(MAXIMAL_CONSECUTIVE_PROFIT, MAXIMAL_CONSECUTIVE_LOSS);
    row(AVERAGE_CONSECUTIVE_WINS, AVERAGE_CONSECUTIVE_LOSSES);
  }

  private void row(StatisticKey... keys) throws IOException {
    boolean firstLeftOut = keys.length == 2 && keys[0].compareTo(TOTAL_TRADES) > 0;
    canvas.results(Arrays.stream(keys).map(this::pair).toList(), firstLeftOut);
  }

  private Labelled pair(StatisticKey key) {
    return new Labelled(
        Label.STATISTIC.in(language) + " " + key.name().charAt(0) + ":",
        PrintedPairs.cell(statement.printedStatistics(), key));
  }
}
