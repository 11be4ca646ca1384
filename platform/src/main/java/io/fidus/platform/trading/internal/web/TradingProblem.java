package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.ProblemKind;

/** What can be wrong with a decision about an account. */
enum TradingProblem implements ProblemKind {
  QUARANTINE_OVER(
      409, "It is decided or over already", "Load the list again; nothing more is to be decided.");

  private final int status;
  private final String title;
  private final String action;

  TradingProblem(int status, String title, String action) {
    this.status = status;
    this.title = title;
    this.action = action;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String action() {
    return action;
  }
}
