package io.fidus.platform.remote.internal.workflows;

import io.fidus.platform.api.ProblemKind;

/** What can be wrong with running a workflow. */
enum WorkflowProblem implements ProblemKind {
  WORKFLOWS_NOT_CONFIGURED(
      409, "No workflow can be run from here", "Set GITHUB_TOKEN and GITHUB_REPOSITORY."),
  WORKFLOW_JUST_DISPATCHED(
      409, "It was dispatched a moment ago", "Follow that run; dispatch it again when it is over."),
  WORKFLOW_REFUSED(
      502, "GitHub has not accepted it", "Correct what the detail names, then dispatch it again."),
  GITHUB_NOT_REACHED(
      502, "GitHub has not answered", "Look whether a run appears before dispatching it again."),
  GITHUB_ASKED_TOO_OFTEN(503, "GitHub was asked too often", "Wait as long as Retry-After says.");

  private final int status;
  private final String title;
  private final String action;

  WorkflowProblem(int status, String title, String action) {
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
