package io.fidus.platform.alerts.internal;

import io.fidus.platform.api.ProblemKind;

/** What can be wrong with a request about alerts. */
enum AlertProblem implements ProblemKind {
  ALERT_OVER(409, "The alert is over", "Load it again."),
  SILENCE_OVER(409, "The silence is over", "Load it again.");

  private final int status;
  private final String title;
  private final String action;

  AlertProblem(int status, String title, String action) {
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
