package io.fidus.engine.statistics;

import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The rules of {@link TerminalStatistics}, one per figure. */
final class TerminalFigures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final History history;
  private final CurrencyUnit currency;
  private final TradeTally trades;
  private final StreakTally streaks;
  private final DrawdownTally drawdown;

  TerminalFigures(History history) {
    this.history = history;
    currency = history.currency();
    trades = history.trades();
    streaks = history.streaks();
    drawdown = history.drawdown();
  }

  Figure figure(StatisticKey key) {
    return switch (key) {
      case TOTAL_NET_PROFIT -> amount(trades.net());
      case GROSS_PROFIT -> amount(trades.grossProfit());
      case GROSS_LOSS -> amount(trades.grossLoss());
      case PROFIT_FACTOR -> profitFactor();
      case EXPECTED_PAYOFF -> average(trades.net(), trades.trades());
      case RECOVERY_FACTOR -> recoveryFactor();
      case SHARPE_RATIO -> sharpeRatio();
      case TOTAL_TRADES -> new Figure.Count(trades.trades());
      case SHORT_TRADES -> new Figure.Count(trades.shorts().trades());
      case SHORT_TRADES_WON_PERCENT -> share(trades.shorts().won(), trades.shorts().trades());
      case LONG_TRADES -> new Figure.Count(trades.longs().trades());
      case LONG_TRADES_WON_PERCENT -> share(trades.longs().won(), trades.longs().trades());
      case PROFIT_TRADES -> new Figure.Count(trades.wins());
      case PROFIT_TRADES_PERCENT -> share(trades.wins(), trades.trades());
      case LOSS_TRADES -> new Figure.Count(trades.losses());
      case LOSS_TRADES_PERCENT -> share(trades.losses(), trades.trades());
      case LARGEST_PROFIT_TRADE -> amount(trades.largestProfit().net());
      case LARGEST_LOSS_TRADE -> amount(trades.largestLoss().net());
      case AVERAGE_PROFIT_TRADE -> average(trades.grossProfit(), trades.wins());
      case AVERAGE_LOSS_TRADE -> average(trades.grossLoss(), trades.losses());
      case BALANCE_DRAWDOWN_ABSOLUTE ->
          fall(new DrawdownTally.Drop(drawdown.start(), drawdown.lowest()));
      case BALANCE_DRAWDOWN_MAXIMAL -> fall(drawdown.maximal());
      case BALANCE_DRAWDOWN_MAXIMAL_PERCENT -> share(drawdown.maximal());
      case BALANCE_DRAWDOWN_RELATIVE -> relativeDrawdown();
      case BALANCE_DRAWDOWN_RELATIVE_MONEY -> fall(drawdown.relative());
      case MAXIMUM_CONSECUTIVE_WINS -> new Figure.Count(streaks.wins().longest().count());
      case MAXIMUM_CONSECUTIVE_WINS_MONEY -> amount(streaks.wins().longest().net());
      case MAXIMUM_CONSECUTIVE_LOSSES -> new Figure.Count(streaks.losses().longest().count());
      case MAXIMUM_CONSECUTIVE_LOSSES_MONEY -> amount(streaks.losses().longest().net());
      case MAXIMAL_CONSECUTIVE_PROFIT -> amount(streaks.wins().largest().net());
      case MAXIMAL_CONSECUTIVE_PROFIT_COUNT -> new Figure.Count(streaks.wins().largest().count());
      case MAXIMAL_CONSECUTIVE_LOSS -> amount(streaks.losses().largest().net());
      case MAXIMAL_CONSECUTIVE_LOSS_COUNT -> new Figure.Count(streaks.losses().largest().count());
      case AVERAGE_CONSECUTIVE_WINS -> roundedMean(trades.wins(), streaks.wins().streaks());
      case AVERAGE_CONSECUTIVE_LOSSES -> roundedMean(trades.losses(), streaks.losses().streaks());
    };
  }

  private Figure amount(long minorUnits) {
    return new Figure.Amount(new Money(minorUnits, currency));
  }

  private Figure fall(DrawdownTally.Drop drop) {
    return hasNoTrades() ? absent(Absence.NO_TRADES) : amount(drop.amount());
  }

  private Figure profitFactor() {
    if (hasNoTrades()) {
      return absent(Absence.NO_TRADES);
    }
    return new Figure.Ratio(quotient(trades.grossProfit(), Math.negateExact(trades.grossLoss())));
  }

  private Figure recoveryFactor() {
    if (hasNoTrades()) {
      return absent(Absence.NO_TRADES);
    }
    long maximal = drawdown.maximal().amount();
    return maximal == 0
        ? absent(Absence.NO_DRAWDOWN)
        : new Figure.Ratio(quotient(trades.net(), maximal));
  }

  private Figure sharpeRatio() {
    ReturnTally returns = history.returns();
    if (hasNoTrades()) {
      return absent(Absence.NO_TRADES);
    }
    if (returns.hasExitWithoutCapital()) {
      return absent(Absence.NO_CAPITAL);
    }
    return returns.isConstant() ? absent(Absence.NO_VARIATION) : new Figure.Ratio(returns.sharpe());
  }

  private Figure relativeDrawdown() {
    boolean fellWithoutCapital =
        drawdown.relative().amount() == 0 && drawdown.maximal().amount() > 0;
    return fellWithoutCapital ? absent(Absence.NO_CAPITAL) : share(drawdown.relative());
  }

  private Figure share(DrawdownTally.Drop drop) {
    if (hasNoTrades()) {
      return absent(Absence.NO_TRADES);
    }
    if (drop.amount() == 0) {
      return new Figure.Percent(BigDecimal.ZERO);
    }
    long peak = drop.peak().balance();
    return peak <= 0
        ? absent(Absence.NO_CAPITAL)
        : new Figure.Percent(percent(drop.amount(), peak));
  }

  private Figure share(long part, long whole) {
    return hasNoTrades() ? absent(Absence.NO_TRADES) : new Figure.Percent(percent(part, whole));
  }

  private Figure average(long minorUnits, long count) {
    if (hasNoTrades()) {
      return absent(Absence.NO_TRADES);
    }
    return new Figure.AverageAmount(
        quotient(minorUnits, count).movePointLeft(currency.digits()), currency);
  }

  private Figure roundedMean(long sum, long count) {
    if (hasNoTrades()) {
      return absent(Absence.NO_TRADES);
    }
    return new Figure.Count(
        quotient(sum, count).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private boolean hasNoTrades() {
    return trades.trades() == 0;
  }

  private static Figure absent(Absence reason) {
    return new Figure.Absent(reason);
  }

  private static BigDecimal percent(long part, long whole) {
    return quotient(part, whole).multiply(HUNDRED, Figure.PRECISION);
  }

  /** The quotient, and zero for a quotient by zero, which is how a terminal prints it. */
  private static BigDecimal quotient(long dividend, long divisor) {
    return divisor == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), Figure.PRECISION);
  }
}
