package io.fidus.metatrader.statement.sample;

import static io.fidus.engine.statistics.StatisticKey.AVERAGE_CONSECUTIVE_LOSSES;
import static io.fidus.engine.statistics.StatisticKey.AVERAGE_CONSECUTIVE_WINS;
import static io.fidus.engine.statistics.StatisticKey.RECOVERY_FACTOR;
import static io.fidus.engine.statistics.StatisticKey.SHARPE_RATIO;

import io.fidus.engine.Figure;
import io.fidus.engine.statistics.Convention;
import io.fidus.engine.statistics.StatisticKey;
import io.fidus.engine.statistics.TerminalStatistics;
import io.fidus.metatrader.statement.Container;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.statement.PrintedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/** The results that a terminal would print under an invented book. */
final class SampleResults {
  private static final int DIGITS_HTML = 2;
  private static final int DIGITS_XLSX = 6;

  private SampleResults() {}

  static Map<StatisticKey, PrintedFigure> of(SampleBook book, Layout layout, Container container) {
    boolean mt4 = SampleStatements.isMt4(layout);
    Convention convention = mt4 ? Convention.METATRADER_4 : Convention.METATRADER_5;
    Map<StatisticKey, Figure> figures =
        TerminalStatistics.of(book.deals(), book.opening(), convention).figures();
    Map<StatisticKey, PrintedFigure> printed = new EnumMap<>(StatisticKey.class);
    figures.forEach(
        (key, figure) -> {
          boolean unknownToMt4 = key == RECOVERY_FACTOR || key == SHARPE_RATIO;
          if (!(mt4 && unknownToMt4)) {
            printed.put(key, printed(key, figure, container));
          }
        });
    return printed;
  }

  /** A figure with the digits that its container prints; one without a value prints as zero. */
  private static PrintedFigure printed(StatisticKey key, Figure figure, Container container) {
    BigDecimal value = figure.number().orElse(BigDecimal.ZERO);
    return new PrintedFigure(value.setScale(digits(key, figure, container), RoundingMode.HALF_UP));
  }

  private static int digits(StatisticKey key, Figure figure, Container container) {
    boolean alone = !PrintedPairs.isPart(key);
    boolean streak = key == AVERAGE_CONSECUTIVE_WINS || key == AVERAGE_CONSECUTIVE_LOSSES;
    if (container == Container.XLSX && alone && !streak) {
      return DIGITS_XLSX;
    }
    return switch (figure) {
      case Figure.Count _ -> 0;
      case Figure.Amount amount -> amount.money().currency().digits();
      case Figure.AverageAmount _,
          Figure.Ratio _,
          Figure.Percent _,
          Figure.Volume _,
          Figure.Infinite _,
          Figure.Absent _ ->
          DIGITS_HTML;
    };
  }
}
