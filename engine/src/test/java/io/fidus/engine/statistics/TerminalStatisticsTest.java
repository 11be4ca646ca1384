package io.fidus.engine.statistics;

import static io.fidus.engine.DealBook.usd;
import static io.fidus.engine.facts.DealType.BALANCE;
import static io.fidus.engine.facts.DealType.BUY;
import static io.fidus.engine.facts.DealType.CREDIT;
import static io.fidus.engine.facts.DealType.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.Absence;
import io.fidus.engine.DealBook;
import io.fidus.engine.Figure;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.money.CurrencyMismatchException;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Histories small enough to recompute by hand. */
class TerminalStatisticsTest {
  private static final Money NOTHING = usd("0");

  /** Balance: 1000, 999, 1050, 1049, 950, 950, 930, 900, 1150. */
  private static final List<Deal> MIXED =
      DealBook.usd()
          .deposit("1000")
          .in(BUY, "-1")
          .out(SELL, "51")
          .in(SELL, "-1")
          .out(BUY, "-99")
          .out(SELL, "0")
          .out(SELL, "-20")
          .out(SELL, "-30")
          .out(SELL, "250")
          .deals();

  @Test
  void everyFigureOfAMixedHistory() {
    assertThat(printed(terminal5(MIXED)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("totalNetProfit", "150.00"),
                Map.entry("grossProfit", "301.00"),
                Map.entry("grossLoss", "-151.00"),
                Map.entry("profitFactor", "1.993377"),
                Map.entry("expectedPayoff", "25.00"),
                Map.entry("recoveryFactor", "1"),
                Map.entry("sharpeRatio", "0.254116"),
                Map.entry("totalTrades", "6"),
                Map.entry("shortTrades", "1"),
                Map.entry("shortTradesWonPercent", "0"),
                Map.entry("longTrades", "5"),
                Map.entry("longTradesWonPercent", "60"),
                Map.entry("profitTrades", "3"),
                Map.entry("profitTradesPercent", "50"),
                Map.entry("lossTrades", "3"),
                Map.entry("lossTradesPercent", "50"),
                Map.entry("largestProfitTrade", "250.00"),
                Map.entry("largestLossTrade", "-99.00"),
                Map.entry("averageProfitTrade", "100.333333"),
                Map.entry("averageLossTrade", "-50.333333"),
                Map.entry("balanceDrawdownAbsolute", "100.00"),
                Map.entry("balanceDrawdownMaximal", "150.00"),
                Map.entry("balanceDrawdownMaximalPercent", "14.285714"),
                Map.entry("balanceDrawdownRelative", "14.285714"),
                Map.entry("balanceDrawdownRelativeMoney", "150.00"),
                Map.entry("maximumConsecutiveWins", "1"),
                Map.entry("maximumConsecutiveWinsMoney", "250.00"),
                Map.entry("maximumConsecutiveLosses", "2"),
                Map.entry("maximumConsecutiveLossesMoney", "-50.00"),
                Map.entry("maximalConsecutiveProfit", "250.00"),
                Map.entry("maximalConsecutiveProfitCount", "1"),
                Map.entry("maximalConsecutiveLoss", "-99.00"),
                Map.entry("maximalConsecutiveLossCount", "1"),
                Map.entry("averageConsecutiveWins", "1"),
                Map.entry("averageConsecutiveLosses", "2")));
  }

  @Test
  void aMetaTrader4DrawdownFallsFromTheFirstDepositAndIgnoresLaterFlows() {
    List<Deal> deals =
        DealBook.usd()
            .deposit("400")
            .deposit("600")
            .out(SELL, "-100")
            .cash(BALANCE, "-500")
            .out(SELL, "-20")
            .deals();

    TerminalStatistics four = TerminalStatistics.of(deals, NOTHING, Convention.METATRADER_4);
    assertThat(text(four, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL)).isEqualTo("120.00");
    assertThat(text(four, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL_PERCENT)).isEqualTo("30");

    TerminalStatistics five = terminal5(deals);
    assertThat(text(five, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL)).isEqualTo("620.00");
    assertThat(text(five, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL_PERCENT)).isEqualTo("62");
  }

  @Test
  void aMetaTrader4HistoryWithoutADepositFallsFromTheOpeningBalance() {
    List<Deal> deals = DealBook.usd().cash(BALANCE, "-50").out(SELL, "-100").deals();
    TerminalStatistics statistics =
        TerminalStatistics.of(deals, usd("1000"), Convention.METATRADER_4);
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_RELATIVE)).isEqualTo("10");
  }

  @Test
  void theInitialBalanceIsThatJustBeforeTheFirstTradeCreditIncluded() {
    List<Deal> deals =
        DealBook.usd()
            .deposit("100")
            .cash(CREDIT, "100")
            .in(BUY, "-1")
            .out(SELL, "-9")
            .out(SELL, "-20")
            .deals();
    TerminalStatistics statistics =
        TerminalStatistics.of(deals, usd("50"), Convention.METATRADER_5);
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_ABSOLUTE)).isEqualTo("30.00");
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL_PERCENT)).isEqualTo("12");
  }

  @Test
  void theRelativeDrawdownMayBeAnotherOneThanTheMaximal() {
    List<Deal> deals =
        DealBook.usd().deposit("100").out(SELL, "-50").out(SELL, "950").out(SELL, "-200").deals();
    TerminalStatistics statistics = terminal5(deals);
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL)).isEqualTo("200.00");
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL_PERCENT)).isEqualTo("20");
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_RELATIVE)).isEqualTo("50");
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_RELATIVE_MONEY)).isEqualTo("50.00");
  }

  @Test
  void aFallFromADebtHasNoShareButALaterOneHas() {
    TerminalStatistics statistics =
        terminal5(DealBook.usd().out(SELL, "-30").deposit("130").out(SELL, "-20").deals());
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL)).isEqualTo("30.00");
    assertThat(statistics.figure(StatisticKey.BALANCE_DRAWDOWN_MAXIMAL_PERCENT))
        .isEqualTo(new Figure.Absent(Absence.NO_CAPITAL));
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_RELATIVE)).isEqualTo("20");
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_RELATIVE_MONEY)).isEqualTo("20.00");
  }

  @Test
  void sharesOfBalancesNearTheLimitAreComparedExactly() {
    List<Deal> deals =
        DealBook.usd()
            .deposit("90000000000000000.00")
            .out(SELL, "-45000000000000000.01")
            .out(SELL, "46000000000000000.01")
            .out(SELL, "-45500000000000000.01")
            .deals();
    TerminalStatistics statistics = terminal5(deals);
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL))
        .isEqualTo("45500000000000000.01");
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_RELATIVE_MONEY))
        .isEqualTo("45000000000000000.01");
  }

  @Test
  void ofEqualsTheFirstCounts() {
    List<Deal> deals =
        DealBook.usd()
            .deposit("100")
            .out(SELL, "5")
            .out(SELL, "-5")
            .out(SELL, "5")
            .out(SELL, "-5")
            .deals();
    TerminalStatistics statistics = terminal5(deals);
    assertThat(ticket(statistics, StatisticKey.LARGEST_PROFIT_TRADE)).isEqualTo(2);
    assertThat(ticket(statistics, StatisticKey.LARGEST_LOSS_TRADE)).isEqualTo(3);
    assertThat(ticket(statistics, StatisticKey.MAXIMUM_CONSECUTIVE_WINS)).isEqualTo(2);
    assertThat(ticket(statistics, StatisticKey.MAXIMUM_CONSECUTIVE_LOSSES)).isEqualTo(3);
    assertThat(ticket(statistics, StatisticKey.MAXIMAL_CONSECUTIVE_PROFIT)).isEqualTo(2);
    assertThat(ticket(statistics, StatisticKey.MAXIMAL_CONSECUTIVE_LOSS)).isEqualTo(3);
  }

  @Test
  void ofEqualFallsTheFirstCounts() {
    List<Deal> deals =
        DealBook.usd().deposit("100").out(SELL, "-10").out(SELL, "60").out(SELL, "-10").deals();
    TerminalStatistics statistics = terminal5(deals);
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL)).isEqualTo("10.00");
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL_PERCENT)).isEqualTo("10");
  }

  @Test
  void aStreakIsCountedToItsEndAlsoWhenThatEarnsNothing() {
    List<Deal> deals =
        DealBook.usd().deposit("100").out(SELL, "5").out(SELL, "0").out(SELL, "-1").deals();
    TerminalStatistics statistics = terminal5(deals);
    assertThat(text(statistics, StatisticKey.MAXIMAL_CONSECUTIVE_PROFIT)).isEqualTo("5.00");
    assertThat(text(statistics, StatisticKey.MAXIMAL_CONSECUTIVE_PROFIT_COUNT)).isEqualTo("2");
  }

  @Test
  void saysWhoseRulesAndWhichCurrency() {
    TerminalStatistics statistics = TerminalStatistics.of(MIXED, NOTHING, Convention.METATRADER_4);
    assertThat(statistics.convention()).isEqualTo(Convention.METATRADER_4);
    assertThat(statistics.currency()).isEqualTo(DealBook.USD);
  }

  @Test
  void aReversalAndACloseByAreExits() {
    List<Deal> deals =
        DealBook.usd()
            .deposit("100")
            .add(SELL, DealEntry.IN_OUT, "0.2", "-0.50", "-0.25", "-0.25", "3")
            .add(BUY, DealEntry.OUT_BY, "0.1", "0", "0", "0", "-5")
            .deals();
    TerminalStatistics statistics = terminal5(deals);
    assertThat(text(statistics, StatisticKey.LONG_TRADES)).isEqualTo("1");
    assertThat(text(statistics, StatisticKey.SHORT_TRADES)).isEqualTo("1");
    assertThat(text(statistics, StatisticKey.LARGEST_PROFIT_TRADE)).isEqualTo("2.00");
  }

  @Test
  void withoutALossTheProfitFactorPrintsAsZero() {
    TerminalStatistics statistics =
        terminal5(DealBook.usd().deposit("100").out(SELL, "5").out(SELL, "7").deals());
    assertThat(statistics.figure(StatisticKey.PROFIT_FACTOR)).isEqualTo(ratio("0"));
    assertThat(statistics.figure(StatisticKey.RECOVERY_FACTOR))
        .isEqualTo(new Figure.Absent(Absence.NO_DRAWDOWN));
    assertThat(text(statistics, StatisticKey.AVERAGE_LOSS_TRADE)).isEqualTo("0.00");
    assertThat(text(statistics, StatisticKey.MAXIMUM_CONSECUTIVE_LOSSES)).isEqualTo("0");
    assertThat(text(statistics, StatisticKey.AVERAGE_CONSECUTIVE_LOSSES)).isEqualTo("0");
  }

  @Test
  void equalReturnsHaveNoSharpeRatio() {
    TerminalStatistics statistics = terminal5(DealBook.usd().deposit("30").out(SELL, "10").deals());
    assertThat(statistics.figure(StatisticKey.SHARPE_RATIO))
        .isEqualTo(new Figure.Absent(Absence.NO_VARIATION));
  }

  @Test
  void aShareOfNoCapitalIsAbsent() {
    TerminalStatistics statistics =
        terminal5(DealBook.usd().out(SELL, "-10").out(SELL, "-20").deals());
    for (StatisticKey key :
        List.of(
            StatisticKey.SHARPE_RATIO,
            StatisticKey.BALANCE_DRAWDOWN_MAXIMAL_PERCENT,
            StatisticKey.BALANCE_DRAWDOWN_RELATIVE)) {
      assertThat(statistics.figure(key)).isEqualTo(new Figure.Absent(Absence.NO_CAPITAL));
    }
    assertThat(text(statistics, StatisticKey.BALANCE_DRAWDOWN_MAXIMAL)).isEqualTo("30.00");
  }

  @Test
  void withoutTradesSumsAndCountsAreZeroAndEverythingElseIsAbsent() {
    TerminalStatistics statistics = terminal5(DealBook.usd().deposit("100").deals());
    statistics
        .figures()
        .forEach(
            (key, figure) ->
                assertThat(figure)
                    .as(key.key())
                    .isIn(
                        Figure.of(NOTHING),
                        new Figure.Count(0),
                        new Figure.Absent(Absence.NO_TRADES)));
    assertThat(statistics.figure(StatisticKey.TOTAL_TRADES)).isEqualTo(new Figure.Count(0));
    assertThat(statistics.figure(StatisticKey.PROFIT_FACTOR))
        .isEqualTo(new Figure.Absent(Absence.NO_TRADES));
  }

  @Test
  void aCurrencyWithoutDecimalsPrintsNone() {
    CurrencyUnit yen = CurrencyUnit.iso("JPY");
    List<Deal> deals = new DealBook(yen).deposit("3000").out(SELL, "-31").out(SELL, "96").deals();
    TerminalStatistics statistics =
        TerminalStatistics.of(deals, Money.zero(yen), Convention.METATRADER_5);
    assertThat(text(statistics, StatisticKey.TOTAL_NET_PROFIT)).isEqualTo("65");
    assertThat(text(statistics, StatisticKey.EXPECTED_PAYOFF)).isEqualTo("32.5");
  }

  @Test
  void theOrderOfTheGivenListDoesNotMatter() {
    List<Deal> reversed = new ArrayList<>(MIXED).reversed();
    assertThat(terminal5(reversed).figures()).isEqualTo(terminal5(MIXED).figures());
  }

  @Test
  void aDealInAnotherCurrencyIsRefused() {
    Money yen = Money.zero(CurrencyUnit.iso("JPY"));
    assertThatThrownBy(() -> TerminalStatistics.of(MIXED, yen, Convention.METATRADER_5))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  private static TerminalStatistics terminal5(List<Deal> deals) {
    return TerminalStatistics.of(deals, NOTHING, Convention.METATRADER_5);
  }

  private static Figure ratio(String value) {
    return new Figure.Ratio(new BigDecimal(value));
  }

  /** The first deal behind a figure that rests on deals alone. */
  private static long ticket(TerminalStatistics statistics, StatisticKey key) {
    return statistics.explain(key).deals().orElseThrow().query().firstTicket().orElseThrow();
  }

  private static String text(TerminalStatistics statistics, StatisticKey key) {
    return statistics.figure(key).text().orElse("absent");
  }

  private static Map<String, String> printed(TerminalStatistics statistics) {
    return statistics.figures().keySet().stream()
        .collect(Collectors.toMap(StatisticKey::key, key -> text(statistics, key)));
  }
}
