package io.fidus.engine.statistics;

/**
 * By whose rules the terminal statistics are computed. Both count an exit as a trade, a net of zero
 * as a win, and round an average streak half up; they differ in the balance that a drawdown falls
 * from.
 */
public enum Convention {
  /**
   * MetaTrader 4, detailed statement. The balance starts at the first deposit of the history, or at
   * the opening balance where there is none, and moves with trades only: later deposits and
   * withdrawals do not count. Exits are ordered by close time.
   */
  METATRADER_4,

  /**
   * MetaTrader 5, history report. The balance is the report's Balance column from just before the
   * first trade deal on: every deal moves it, deposits, withdrawals and credit included.
   */
  METATRADER_5
}
