package io.fidus.engine.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names are part of the API: a screen or an export that knows one must find it again. */
class StatisticKeyTest {

  @Test
  void namesAndHeadingsStay() {
    Map<String, List<String>> keys =
        Arrays.stream(StatisticKey.values())
            .collect(groupingBy(key -> key.group().key(), mapping(StatisticKey::key, toList())));
    assertThat(keys)
        .containsOnlyKeys("result", "trades", "drawdown", "streaks")
        .containsEntry(
            "result",
            List.of(
                "totalNetProfit",
                "grossProfit",
                "grossLoss",
                "profitFactor",
                "expectedPayoff",
                "recoveryFactor",
                "sharpeRatio"))
        .containsEntry(
            "trades",
            List.of(
                "totalTrades",
                "shortTrades",
                "shortTradesWonPercent",
                "longTrades",
                "longTradesWonPercent",
                "profitTrades",
                "profitTradesPercent",
                "lossTrades",
                "lossTradesPercent",
                "largestProfitTrade",
                "largestLossTrade",
                "averageProfitTrade",
                "averageLossTrade"))
        .containsEntry(
            "drawdown",
            List.of(
                "balanceDrawdownAbsolute",
                "balanceDrawdownMaximal",
                "balanceDrawdownMaximalPercent",
                "balanceDrawdownRelative",
                "balanceDrawdownRelativeMoney"))
        .containsEntry(
            "streaks",
            List.of(
                "maximumConsecutiveWins",
                "maximumConsecutiveWinsMoney",
                "maximumConsecutiveLosses",
                "maximumConsecutiveLossesMoney",
                "maximalConsecutiveProfit",
                "maximalConsecutiveProfitCount",
                "maximalConsecutiveLoss",
                "maximalConsecutiveLossCount",
                "averageConsecutiveWins",
                "averageConsecutiveLosses"));
  }

  @Test
  void aKeyIsFoundByItsName() {
    assertThat(StatisticKey.of("profitFactor")).contains(StatisticKey.PROFIT_FACTOR);
    assertThat(StatisticKey.of("luck")).isEmpty();
  }
}
