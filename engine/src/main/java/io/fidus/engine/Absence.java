package io.fidus.engine;

/** Why a value is unknown. The web app has one sentence per constant and language. */
public enum Absence {
  /** The source was never asked, or has not answered yet. */
  NOT_OBTAINED,
  /** The source does not carry this value at all. */
  NOT_PROVIDED,
  /** There is no deal that the figure could be computed from. */
  NO_DEALS,
  /** There is no closed trade that the figure could be computed from. */
  NO_TRADES,
  /** The history starts after the account was opened, so its opening amount is missing. */
  INCOMPLETE_HISTORY,
  /** All values are equal, so that their spread, by which the figure divides, is zero. */
  NO_VARIATION,
  /** There was no loss, so that a ratio to losses has no finite value. */
  NO_LOSSES,
  /** There was no drawdown, so that a ratio to it has no finite value. */
  NO_DRAWDOWN,
  /** No margin is in use, so that there is nothing to compare the equity with. */
  NO_MARGIN,
  /** The balance that the figure is a share of was zero or negative. */
  NO_CAPITAL,
  /** Too little was looked at for the figure to say anything. */
  TOO_FEW_LOOKS
}
