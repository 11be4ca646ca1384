package io.fidus.platform.trading;

/** Why an observation is not believed. It is shown and not used. */
public enum QuarantineReason {
  /** Every figure is 0 although the deals say otherwise. */
  ALL_ZERO,
  /** Balance + credit + floating is not the equity. */
  EQUITY_MISMATCH,
  /** Balance and credit changed and no deal explains it. */
  UNEXPLAINED_CHANGE,
  /** It was true before the one that is known already. */
  TIME_BACKWARDS,
  /** It is dated in the future. */
  FUTURE,
  /** It speaks of another login than the one asked for. */
  WRONG_LOGIN,
  /** The figures stand still although the prices of the open positions move elsewhere. */
  FROZEN,
  /** It is in another currency than the account. */
  CURRENCY_CHANGED
}
