package io.fidus.engine.statistics;

import static io.fidus.engine.statistics.StatisticKey.BALANCE_DRAWDOWN_ABSOLUTE;
import static io.fidus.engine.statistics.StatisticKey.BALANCE_DRAWDOWN_MAXIMAL;
import static io.fidus.engine.statistics.StatisticKey.BALANCE_DRAWDOWN_RELATIVE;
import static io.fidus.engine.statistics.StatisticKey.BALANCE_DRAWDOWN_RELATIVE_MONEY;
import static io.fidus.engine.statistics.StatisticKey.GROSS_LOSS;
import static io.fidus.engine.statistics.StatisticKey.GROSS_PROFIT;
import static io.fidus.engine.statistics.StatisticKey.LONG_TRADES;
import static io.fidus.engine.statistics.StatisticKey.LOSS_TRADES;
import static io.fidus.engine.statistics.StatisticKey.MAXIMAL_CONSECUTIVE_LOSS;
import static io.fidus.engine.statistics.StatisticKey.MAXIMAL_CONSECUTIVE_PROFIT;
import static io.fidus.engine.statistics.StatisticKey.MAXIMUM_CONSECUTIVE_LOSSES_MONEY;
import static io.fidus.engine.statistics.StatisticKey.MAXIMUM_CONSECUTIVE_WINS_MONEY;
import static io.fidus.engine.statistics.StatisticKey.PROFIT_TRADES;
import static io.fidus.engine.statistics.StatisticKey.SHORT_TRADES;
import static io.fidus.engine.statistics.StatisticKey.TOTAL_NET_PROFIT;
import static io.fidus.engine.statistics.StatisticKey.TOTAL_TRADES;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.DealBook;
import io.fidus.engine.DealBooks;
import io.fidus.engine.Figure;
import io.fidus.engine.curve.AccountSummary;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TerminalStatisticsPropertyTest {
  private static final Money NOTHING = Money.zero(DealBook.USD);

  @Provide
  Arbitrary<List<Deal>> any() {
    return DealBooks.any();
  }

  @Provide
  Arbitrary<List<Deal>> funded() {
    return DealBooks.funded();
  }

  @Property(tries = 200)
  void theGivenOrderDoesNotMatterEvenWithinAnInstant(
      @ForAll("any") List<Deal> deals, @ForAll Convention convention, @ForAll long seed) {
    List<Deal> shuffled = DealBooks.shuffled(deals, seed);
    assertThat(TerminalStatistics.of(shuffled, NOTHING, convention).figures())
        .isEqualTo(TerminalStatistics.of(deals, NOTHING, convention).figures());
  }

  @Property(tries = 200)
  void partsAddUpToTheirWhole(@ForAll("any") List<Deal> deals, @ForAll Convention convention) {
    TerminalStatistics statistics = TerminalStatistics.of(deals, NOTHING, convention);
    Money net = AccountSummary.of(deals, DealBook.USD).netProfit();
    assertThat(statistics.figure(TOTAL_NET_PROFIT)).isEqualTo(Figure.of(net));
    assertThat(number(statistics, GROSS_PROFIT).add(number(statistics, GROSS_LOSS)))
        .isEqualTo(net.amount());
    BigDecimal trades = number(statistics, TOTAL_TRADES);
    assertThat(number(statistics, SHORT_TRADES).add(number(statistics, LONG_TRADES)))
        .isEqualTo(trades);
    assertThat(number(statistics, PROFIT_TRADES).add(number(statistics, LOSS_TRADES)))
        .isEqualTo(trades);
  }

  @Property(tries = 200)
  void theDrawdownIsTheDeepestFallBetweenAnyTwoBalances(@ForAll("funded") List<Deal> deals) {
    List<BigDecimal> balances = balancesFromTheFirstTrade(deals);
    Assume.that(!balances.isEmpty() && hasExit(deals));
    BigDecimal deepest = BigDecimal.ZERO.setScale(2);
    BigDecimal steepest = BigDecimal.ZERO;
    for (int peak = 0; peak < balances.size(); peak++) {
      for (int trough = peak; trough < balances.size(); trough++) {
        BigDecimal fall = balances.get(peak).subtract(balances.get(trough));
        deepest = deepest.max(fall);
        steepest = steepest.max(fall.divide(balances.get(peak), Figure.PRECISION));
      }
    }
    TerminalStatistics statistics = TerminalStatistics.of(deals, NOTHING, Convention.METATRADER_5);
    assertThat(number(statistics, BALANCE_DRAWDOWN_MAXIMAL)).isEqualTo(deepest);
    assertThat(number(statistics, BALANCE_DRAWDOWN_RELATIVE))
        .isEqualByComparingTo(steepest.movePointRight(2));
  }

  @Property(tries = 200)
  void aDrawdownIsNeverNegativeAndTheMaximalOneIsTheLargest(
      @ForAll("any") List<Deal> deals, @ForAll Convention convention) {
    Assume.that(hasExit(deals));
    TerminalStatistics statistics = TerminalStatistics.of(deals, NOTHING, convention);
    BigDecimal maximal = number(statistics, BALANCE_DRAWDOWN_MAXIMAL);
    assertThat(number(statistics, BALANCE_DRAWDOWN_ABSOLUTE)).isBetween(BigDecimal.ZERO, maximal);
    assertThat(number(statistics, BALANCE_DRAWDOWN_RELATIVE_MONEY))
        .isBetween(BigDecimal.ZERO, maximal);
  }

  @Property(tries = 200)
  void noStreakEarnsMoreThanTheMaximalOne(@ForAll("any") List<Deal> deals) {
    TerminalStatistics statistics = TerminalStatistics.of(deals, NOTHING, Convention.METATRADER_5);
    assertThat(number(statistics, MAXIMUM_CONSECUTIVE_WINS_MONEY))
        .isBetween(BigDecimal.ZERO, number(statistics, MAXIMAL_CONSECUTIVE_PROFIT));
    assertThat(number(statistics, MAXIMUM_CONSECUTIVE_LOSSES_MONEY))
        .isBetween(number(statistics, MAXIMAL_CONSECUTIVE_LOSS), BigDecimal.ZERO);
  }

  private static boolean hasExit(List<Deal> deals) {
    return deals.stream().anyMatch(Deal::isExit);
  }

  private static List<BigDecimal> balancesFromTheFirstTrade(List<Deal> deals) {
    List<BigDecimal> balances = new ArrayList<>();
    BigDecimal balance = BigDecimal.ZERO;
    for (Deal deal : deals) {
      if (balances.isEmpty() && deal.type().isTrade()) {
        balances.add(balance);
      }
      balance = balance.add(deal.net().amount());
      if (!balances.isEmpty()) {
        balances.add(balance);
      }
    }
    return balances;
  }

  private static BigDecimal number(TerminalStatistics statistics, StatisticKey key) {
    return statistics.figure(key).number().orElseThrow();
  }
}
