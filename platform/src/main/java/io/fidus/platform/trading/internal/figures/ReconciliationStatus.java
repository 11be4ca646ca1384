package io.fidus.platform.trading.internal.figures;

/** Whether the deals of an account explain what it holds. */
public enum ReconciliationStatus {
  /** To the minor unit. */
  RECONCILED,
  /** They do not, or two sources tell a deal differently. */
  BREAK,
  /** The history starts after the account was opened; with the missing amount they do. */
  INCOMPLETE,
  /** There is nothing to compare, or it has not been compared yet. */
  NOT_CHECKED
}
