package io.fidus.engine.statistics;

import static io.fidus.engine.DealBook.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.Absence;
import io.fidus.engine.DealBook;
import io.fidus.engine.DealBooks;
import io.fidus.engine.Figure;
import io.fidus.engine.explain.DealQuery;
import io.fidus.engine.explain.Explanation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TerminalExplanationsTest {

  @Provide
  Arbitrary<List<Deal>> funded() {
    return DealBooks.funded();
  }

  @Provide
  Arbitrary<List<Deal>> any() {
    return DealBooks.any();
  }

  @Property(tries = 150)
  void everyFigureFollowsFromItsLeaves(
      @ForAll("funded") List<Deal> deals,
      @ForAll Convention convention,
      @ForAll @IntRange(max = 5_000) int opening) {
    recomputeAll(deals, new Money(opening, DealBook.USD), convention);
  }

  @Property(tries = 150)
  void aHistoryThatLosesEverythingIsExplainedToo(
      @ForAll("any") List<Deal> deals, @ForAll Convention convention) {
    recomputeAll(deals, usd("0"), convention);
  }

  private static void recomputeAll(List<Deal> deals, Money opening, Convention convention) {
    TerminalStatistics statistics = TerminalStatistics.of(deals, opening, convention);
    Recomputation recomputation = new Recomputation(deals, opening.amount(), convention);
    Map<String, Figure> byKey = new HashMap<>();
    for (StatisticKey key : StatisticKey.values()) {
      Explanation explanation = statistics.explain(key);
      assertThat(explanation.key()).isEqualTo(key.key());
      assertThat(explanation.figure()).isEqualTo(statistics.figure(key));
      check(explanation, recomputation, byKey);
    }
  }

  private static void check(
      Explanation node, Recomputation recomputation, Map<String, Figure> byKey) {
    if (!(node.figure() instanceof Figure.Absent)) {
      assertThat(Recomputation.agree(node.figure(), recomputation.value(node)))
          .as("%s = %s is %s", node.key(), node.formula(), node.figure())
          .isTrue();
    }
    assertThat(byKey.computeIfAbsent(node.key(), key -> node.figure())).isEqualTo(node.figure());
    node.inputs().forEach(input -> check(input, recomputation, byKey));
  }

  @Test
  void aProfitFactorLeadsToItsWinningAndLosingDeals() {
    List<Deal> deals =
        DealBook.usd()
            .deposit("100")
            .out(DealType.SELL, "8")
            .out(DealType.SELL, "-3")
            .out(DealType.SELL, "-1")
            .deals();
    Explanation explanation = explain(deals, StatisticKey.PROFIT_FACTOR);
    assertThat(explanation.formula()).isEqualTo("grossProfit / |grossLoss|");
    assertThat(explanation.inputs())
        .extracting(Explanation::key)
        .containsExactly("grossProfit", "grossLoss");
    Explanation.Deals losing = explanation.inputs().get(1).deals().orElseThrow();
    assertThat(losing.count()).isEqualTo(2);
    assertThat(losing.query()).hasToString("type=BUY,SELL&net=NEGATIVE");
    assertThat(losing.query().select(deals)).extracting(Deal::ticket).containsExactly(3L, 4L);
  }

  @Test
  void aDrawdownLeadsToTheDealsUpToItsPeakAndItsTrough() {
    List<Deal> deals =
        DealBook.usd()
            .deposit("100")
            .out(DealType.SELL, "8")
            .out(DealType.SELL, "-3")
            .out(DealType.SELL, "1")
            .deals();
    Explanation drawdown = explain(deals, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL);
    assertThat(drawdown.formula()).isEqualTo("maximalPeak - maximalTrough");
    assertThat(drawdown.inputs())
        .extracting(input -> input.figure().text().orElseThrow())
        .containsExactly("108.00", "105.00");
    assertThat(drawdown.inputs().get(1).inputs().get(1).deals().orElseThrow().query())
        .isEqualTo(DealQuery.ALL.between(2, 3));
  }

  @Test
  void returnsThatDoNotVaryAreShownWithTheirZeroDeviation() {
    List<Deal> deals = DealBook.usd().deposit("100").out(DealType.SELL, "5").deals();
    Explanation sharpe = explain(deals, StatisticKey.SHARPE_RATIO);
    assertThat(sharpe.figure()).isEqualTo(new Figure.Absent(Absence.NO_VARIATION));
    assertThat(sharpe.inputs())
        .extracting(input -> input.figure().text().orElseThrow())
        .containsExactly("0.05", "0");
  }

  private static Explanation explain(List<Deal> deals, StatisticKey key) {
    return TerminalStatistics.of(deals, usd("0"), Convention.METATRADER_5).explain(key);
  }
}
