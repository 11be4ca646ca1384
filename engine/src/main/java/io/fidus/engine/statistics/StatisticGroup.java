package io.fidus.engine.statistics;

import java.util.Locale;

/** Under which heading a terminal statistic is shown. */
public enum StatisticGroup {
  RESULT,
  TRADES,
  DRAWDOWN,
  STREAKS;

  /** The name in the API, for example {@code result}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
