package io.fidus.platform.trading;

/** What an account is for. It decides in which totals of the house the account counts. */
public enum AccountRole {
  /** Clients' money is traded here. */
  CLIENT_CAPITAL,
  /** The house's own money is traded here. */
  HOUSE,
  /** Profit that was put to work again. */
  REINVESTED_PROFIT,
  /** Holds profit that was taken out of other accounts. */
  SEPARATION,
  /** Money passes through on its way to another account. */
  INTERMEDIARY,
  /** Receives rebates. */
  REBATE,
  /** Shows what a manager can do; in no total of the house. */
  DEMO
}
