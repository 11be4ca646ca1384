package io.fidus.engine.statistics;

import static io.fidus.engine.explain.Explanation.given;
import static io.fidus.engine.explain.Explanation.overDeals;

import io.fidus.engine.Figure;
import io.fidus.engine.explain.DealQuery;
import io.fidus.engine.explain.DealQuery.NetSign;
import io.fidus.engine.explain.Explanation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.Money;
import io.fidus.engine.statistics.DrawdownTally.Mark;
import io.fidus.engine.statistics.StreakTally.Streak;
import io.fidus.engine.statistics.TradeTally.Extreme;
import java.math.BigDecimal;

/** The formula of each terminal statistic, down to the deals that were summed or counted. */
final class TerminalExplanations {
  private static final String COUNT = "count";
  private static final String SUM = "sum(net)";
  private static final DealQuery SHORTS = DealQuery.EXITS.types(DealType.BUY);
  private static final DealQuery LONGS = DealQuery.EXITS.types(DealType.SELL);

  private final History history;
  private final TerminalStatistics statistics;
  private final TradeTally trades;
  private final StreakTally streaks;
  private final DrawdownTally drawdown;

  TerminalExplanations(History history, TerminalStatistics statistics) {
    this.history = history;
    this.statistics = statistics;
    trades = history.trades();
    streaks = history.streaks();
    drawdown = history.drawdown();
  }

  Explanation explain(StatisticKey key) {
    return switch (key) {
      case TOTAL_NET_PROFIT -> from(key, "grossProfit + grossLoss", grossProfit(), grossLoss());
      case GROSS_PROFIT -> grossProfit();
      case GROSS_LOSS -> grossLoss();
      case PROFIT_FACTOR -> from(key, "grossProfit / |grossLoss|", grossProfit(), grossLoss());
      case EXPECTED_PAYOFF -> from(key, "totalNetProfit / totalTrades", net(), allTrades());
      case RECOVERY_FACTOR ->
          from(key, "totalNetProfit / balanceDrawdownMaximal", net(), maximalDrawdown());
      case SHARPE_RATIO -> sharpeRatio();
      case TOTAL_TRADES -> allTrades();
      case SHORT_TRADES -> count(key.key(), trades.shorts().trades(), SHORTS);
      case SHORT_TRADES_WON_PERCENT -> wonShare(key, "shortTrades", trades.shorts(), SHORTS);
      case LONG_TRADES -> count(key.key(), trades.longs().trades(), LONGS);
      case LONG_TRADES_WON_PERCENT -> wonShare(key, "longTrades", trades.longs(), LONGS);
      case PROFIT_TRADES -> wins();
      case PROFIT_TRADES_PERCENT ->
          from(key, "100 * profitTrades / totalTrades", wins(), allTrades());
      case LOSS_TRADES -> losses();
      case LOSS_TRADES_PERCENT ->
          from(key, "100 * lossTrades / totalTrades", losses(), allTrades());
      case LARGEST_PROFIT_TRADE -> extreme(key, trades.largestProfit());
      case LARGEST_LOSS_TRADE -> extreme(key, trades.largestLoss());
      case AVERAGE_PROFIT_TRADE -> from(key, "grossProfit / profitTrades", grossProfit(), wins());
      case AVERAGE_LOSS_TRADE -> from(key, "grossLoss / lossTrades", grossLoss(), losses());
      case BALANCE_DRAWDOWN_ABSOLUTE ->
          from(
              key,
              "initialBalance - lowestBalance",
              initialBalance(),
              balance("lowestBalance", "netUntilLowest", drawdown.lowest()));
      case BALANCE_DRAWDOWN_MAXIMAL -> maximalDrawdown();
      case BALANCE_DRAWDOWN_MAXIMAL_PERCENT ->
          from(key, "100 * balanceDrawdownMaximal / maximalPeak", maximalDrawdown(), maximalPeak());
      case BALANCE_DRAWDOWN_RELATIVE ->
          from(
              key,
              "100 * balanceDrawdownRelativeMoney / relativePeak",
              relativeDrawdown(),
              relativePeak());
      case BALANCE_DRAWDOWN_RELATIVE_MONEY -> relativeDrawdown();
      case MAXIMUM_CONSECUTIVE_WINS -> length(key, streaks.wins().longest());
      case MAXIMUM_CONSECUTIVE_WINS_MONEY -> total(key, streaks.wins().longest());
      case MAXIMUM_CONSECUTIVE_LOSSES -> length(key, streaks.losses().longest());
      case MAXIMUM_CONSECUTIVE_LOSSES_MONEY -> total(key, streaks.losses().longest());
      case MAXIMAL_CONSECUTIVE_PROFIT -> total(key, streaks.wins().largest());
      case MAXIMAL_CONSECUTIVE_PROFIT_COUNT -> length(key, streaks.wins().largest());
      case MAXIMAL_CONSECUTIVE_LOSS -> total(key, streaks.losses().largest());
      case MAXIMAL_CONSECUTIVE_LOSS_COUNT -> length(key, streaks.losses().largest());
      case AVERAGE_CONSECUTIVE_WINS ->
          from(key, "round(profitTrades / winStreaks)", wins(), runs("winStreaks", streaks.wins()));
      case AVERAGE_CONSECUTIVE_LOSSES ->
          from(
              key,
              "round(lossTrades / lossStreaks)",
              losses(),
              runs("lossStreaks", streaks.losses()));
    };
  }

  private Explanation from(StatisticKey key, String formula, Explanation... inputs) {
    return Explanation.computed(key.key(), statistics.figure(key), formula, inputs);
  }

  private Explanation net() {
    return explain(StatisticKey.TOTAL_NET_PROFIT);
  }

  private Explanation grossProfit() {
    return sum(
        "grossProfit",
        trades.grossProfit(),
        trades.dealsWithProfit(),
        DealQuery.TRADES.net(NetSign.POSITIVE));
  }

  private Explanation grossLoss() {
    return sum(
        "grossLoss",
        trades.grossLoss(),
        trades.dealsWithLoss(),
        DealQuery.TRADES.net(NetSign.NEGATIVE));
  }

  private Explanation allTrades() {
    return count("totalTrades", trades.trades(), DealQuery.EXITS);
  }

  private Explanation wins() {
    return count("profitTrades", trades.wins(), DealQuery.EXITS.net(NetSign.NOT_NEGATIVE));
  }

  private Explanation losses() {
    return count("lossTrades", trades.losses(), DealQuery.EXITS.net(NetSign.NEGATIVE));
  }

  private Explanation wonShare(
      StatisticKey key, String tradesKey, TradeTally.Side side, DealQuery query) {
    String wonKey = tradesKey + "Won";
    return from(
        key,
        "100 * " + wonKey + " / " + tradesKey,
        count(wonKey, side.won(), query.net(NetSign.NOT_NEGATIVE)),
        count(tradesKey, side.trades(), query));
  }

  private Explanation extreme(StatisticKey key, Extreme extreme) {
    return extreme.net() == 0
        ? from(key, "0")
        : sum(
            key.key(),
            extreme.net(),
            1,
            DealQuery.EXITS.between(extreme.ticket(), extreme.ticket()));
  }

  private Explanation length(StatisticKey key, Streak streak) {
    return streak.count() == 0 ? from(key, "0") : count(key.key(), streak.count(), exits(streak));
  }

  private Explanation total(StatisticKey key, Streak streak) {
    return streak.count() == 0
        ? from(key, "0")
        : sum(key.key(), streak.net(), streak.count(), exits(streak));
  }

  private static DealQuery exits(Streak streak) {
    return DealQuery.EXITS.between(streak.first(), streak.last());
  }

  private Explanation runs(String key, StreakTally.Best outcome) {
    return overDeals(
        key,
        new Figure.Count(outcome.streaks()),
        outcome == streaks.wins() ? "streaks(net >= 0)" : "streaks(net < 0)",
        trades.trades(),
        DealQuery.EXITS);
  }

  private Explanation sharpeRatio() {
    StatisticKey key = StatisticKey.SHARPE_RATIO;
    ReturnTally returns = history.returns();
    if (trades.trades() == 0 || returns.hasExitWithoutCapital()) {
      return from(key, "meanReturn / returnDeviation");
    }
    Explanation sum = overExits("sumOfReturns", returns.sum(), "sum(net / balanceBefore)");
    Explanation squares =
        overExits("sumOfSquaredReturns", returns.sumOfSquares(), "sum((net / balanceBefore)^2)");
    return from(
        key,
        "meanReturn / returnDeviation",
        Explanation.computed(
            "meanReturn",
            new Figure.Ratio(returns.mean()),
            "sumOfReturns / totalTrades",
            sum,
            allTrades()),
        Explanation.computed(
            "returnDeviation",
            new Figure.Ratio(returns.deviation()),
            "sqrt(totalTrades * sumOfSquaredReturns - sumOfReturns * sumOfReturns) / totalTrades",
            allTrades(),
            squares,
            sum));
  }

  private Explanation overExits(String key, BigDecimal value, String formula) {
    return overDeals(key, new Figure.Ratio(value), formula, trades.trades(), DealQuery.EXITS);
  }

  private Explanation maximalDrawdown() {
    return from(
        StatisticKey.BALANCE_DRAWDOWN_MAXIMAL,
        "maximalPeak - maximalTrough",
        maximalPeak(),
        balance("maximalTrough", "netUntilMaximalTrough", drawdown.maximal().trough()));
  }

  private Explanation maximalPeak() {
    return balance("maximalPeak", "netUntilMaximalPeak", drawdown.maximal().peak());
  }

  private Explanation relativeDrawdown() {
    return from(
        StatisticKey.BALANCE_DRAWDOWN_RELATIVE_MONEY,
        "relativePeak - relativeTrough",
        relativePeak(),
        balance("relativeTrough", "netUntilRelativeTrough", drawdown.relative().trough()));
  }

  private Explanation relativePeak() {
    return balance("relativePeak", "netUntilRelativePeak", drawdown.relative().peak());
  }

  /** A balance as the initial one plus what the deals since the first trade moved. */
  private Explanation balance(String key, String movesKey, Mark mark) {
    if (mark.moves() == 0) {
      return Explanation.computed(key, amount(mark.balance()), "initialBalance", initialBalance());
    }
    long moved = Math.subtractExact(mark.balance(), drawdown.start().balance());
    Explanation moves =
        sum(movesKey, moved, mark.moves(), movers().between(history.firstTrade(), mark.ticket()));
    return Explanation.computed(
        key, amount(mark.balance()), "initialBalance + " + movesKey, initialBalance(), moves);
  }

  private DealQuery movers() {
    return switch (history.convention()) {
      case METATRADER_4 -> DealQuery.TRADES;
      case METATRADER_5 -> DealQuery.ALL;
    };
  }

  private Explanation initialBalance() {
    String key = "initialBalance";
    if (history.firstDeposit().isPresent()) {
      Deal deposit = history.firstDeposit().get();
      return sum(
          key,
          deposit.net().minorUnits(),
          1,
          DealQuery.ALL.between(deposit.ticket(), deposit.ticket()));
    }
    Money opening = history.openingBalance();
    Explanation openingBalance = given("openingBalance", opening);
    long initial = drawdown.start().balance();
    if (history.dealsBeforeTrades() == 0) {
      return Explanation.computed(key, amount(initial), "openingBalance", openingBalance);
    }
    Explanation moves =
        sum(
            "netBeforeFirstTrade",
            Math.subtractExact(initial, opening.minorUnits()),
            history.dealsBeforeTrades(),
            DealQuery.ALL.between(history.firstTicket(), history.lastBeforeTrades()));
    return Explanation.computed(
        key, amount(initial), "openingBalance + netBeforeFirstTrade", openingBalance, moves);
  }

  private Explanation sum(String key, long minorUnits, long count, DealQuery query) {
    return overDeals(key, amount(minorUnits), SUM, count, query);
  }

  private static Explanation count(String key, long count, DealQuery query) {
    return overDeals(key, new Figure.Count(count), COUNT, count, query);
  }

  private Figure amount(long minorUnits) {
    return Figure.of(new Money(minorUnits, history.currency()));
  }
}
