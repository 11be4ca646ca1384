package io.fidus.platform.trading.internal.web;

import io.fidus.engine.statistics.StatisticGroup;
import io.fidus.engine.statistics.StatisticKey;
import io.fidus.engine.statistics.TerminalStatistics;
import io.fidus.platform.api.FigureView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The statistics of an account.
 *
 * @param basis what they rest on: balance and closed trades, as a terminal prints them
 * @param convention by whose rules
 * @param asOf the last deal that they include
 */
record StatisticsView(Basis basis, String convention, Optional<Instant> asOf, List<Group> groups) {

  /** What a statistic rests on. */
  enum Basis {
    TERMINAL
  }

  /** Statistics that belong together; the key is the group's name in lower case. */
  record Group(String key, List<Entry> figures) {}

  /** One statistic under its key, for example {@code totalNetProfit}. */
  record Entry(String key, FigureView figure) {}

  static StatisticsView of(TerminalStatistics statistics, Optional<Instant> asOf) {
    return new StatisticsView(
        Basis.TERMINAL,
        statistics.convention().name(),
        asOf,
        Arrays.stream(StatisticGroup.values()).map(group -> group(group, statistics)).toList());
  }

  private static Group group(StatisticGroup group, TerminalStatistics statistics) {
    return new Group(
        group.key(),
        Arrays.stream(StatisticKey.values())
            .filter(key -> key.group() == group)
            .map(key -> new Entry(key.key(), FigureView.of(statistics.figure(key))))
            .toList());
  }
}
