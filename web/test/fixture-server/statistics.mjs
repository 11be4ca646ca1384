import { absent } from "./data.mjs";

/** Statistics in the shape of the API; their values are invented, except that few trades have none. */
export function statistics({ currency, history }) {
  const money = (value) => ({ kind: "MONEY", value, currency });
  const percent = (value) => ({ kind: "PERCENT", value });
  const count = (value) => ({ kind: "COUNT", value });
  const ratio = (value) => (history.length > 20 ? { kind: "RATIO", value } : absent("NO_TRADES"));
  const groups = {
    result: {
      totalNetProfit: money("498.31"),
      grossProfit: money("3524.09"),
      grossLoss: money("-3025.78"),
      profitFactor: ratio("1.164688"),
      expectedPayoff: money("1.92"),
      recoveryFactor: ratio("0.448530"),
      sharpeRatio: ratio("0.026685"),
    },
    trades: {
      totalTrades: count("260"),
      shortTrades: count("123"),
      shortTradesWonPercent: percent("32.52"),
      longTrades: count("137"),
      longTradesWonPercent: percent("36.50"),
      profitTrades: count("90"),
      profitTradesPercent: percent("34.62"),
      lossTrades: count("170"),
      lossTradesPercent: percent("65.38"),
      largestProfitTrade: money("268.00"),
      largestLossTrade: money("-270.03"),
      averageProfitTrade: money("39.16"),
      averageLossTrade: money("-17.80"),
    },
    drawdown: {
      balanceDrawdownAbsolute: money("557.30"),
      balanceDrawdownMaximal: money("1111.16"),
      balanceDrawdownMaximalPercent: percent("0.55"),
      balanceDrawdownRelative: percent("0.55"),
      balanceDrawdownRelativeMoney: money("1111.16"),
    },
    streaks: {
      maximumConsecutiveWins: count("11"),
      maximumConsecutiveWinsMoney: money("609.30"),
      maximumConsecutiveLosses: count("19"),
      maximumConsecutiveLossesMoney: money("-47.47"),
      maximalConsecutiveProfit: money("675.64"),
      maximalConsecutiveProfitCount: count("8"),
      maximalConsecutiveLoss: money("-1091.97"),
      maximalConsecutiveLossCount: count("8"),
      averageConsecutiveWins: count("2"),
      averageConsecutiveLosses: count("4"),
    },
  };
  return Object.entries(groups).map(([key, figures]) => ({
    key,
    figures: Object.entries(figures).map(([name, figure]) => ({ key: name, figure })),
  }));
}
