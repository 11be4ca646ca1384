package io.fidus.platform.approvals.internal;

import io.fidus.platform.api.ProblemKind;

/** What can be wrong with a decision about a proposal. */
enum ApprovalProblem implements ProblemKind {
  OWN_PROPOSAL(403, "Nobody approves what they have proposed", "Ask somebody else to decide."),
  NOT_OWN_PROPOSAL(403, "Somebody else has proposed it", "Reject it instead of withdrawing it."),
  APPROVAL_OVER(409, "It is decided already", "Load it again; propose it anew if it is needed."),
  ALREADY_PROPOSED(409, "The same is proposed already", "Wait for the decision, or withdraw it.");

  private final int status;
  private final String title;
  private final String action;

  ApprovalProblem(int status, String title, String action) {
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
