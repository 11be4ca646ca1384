package io.fidus.platform.identity.internal;

import io.fidus.platform.api.ProblemKind;

/** What can go wrong when someone signs in or changes a password. */
enum IdentityProblem implements ProblemKind {
  WRONG_CREDENTIALS(
      401, "Username or password is wrong", "Check both and try again, or ask an administrator."),
  TOO_MANY_ATTEMPTS(429, "Too many attempts", "Wait as long as Retry-After says, then try again."),
  WRONG_PASSWORD(422, "The current password is wrong", "Type the password you signed in with."),
  WEAK_PASSWORD(422, "The new password is too weak", "Choose a longer or less common password.");

  private final int status;
  private final String title;
  private final String action;

  IdentityProblem(int status, String title, String action) {
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
