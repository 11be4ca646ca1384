package io.fidus.metatrader.statement;

/** The arrangement of a statement, which changed over the years. */
public enum Layout {
  /** MetaTrader 5 as of 2016: orders and deals, 13 deal columns, no block of closed positions. */
  MT5_2016,
  /** MetaTrader 5 as of 2021: with closed positions, 13 deal columns. */
  MT5_2021,
  /** MetaTrader 5 since 2022: with closed positions, 14 deal columns, one of them the fee. */
  MT5_2022,
  /** MetaTrader 4, closed and open trades with a summary. */
  MT4_STATEMENT,
  /** MetaTrader 4, the same with statistics. */
  MT4_DETAILED
}
