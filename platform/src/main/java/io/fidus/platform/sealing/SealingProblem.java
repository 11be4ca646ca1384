package io.fidus.platform.sealing;

import io.fidus.platform.api.ProblemKind;

/** What can go wrong with a secret that is to be stored. */
public enum SealingProblem implements ProblemKind {
  CREDENTIALS_KEY_MISSING(
      409, "No key to seal with", "Set CREDENTIALS_KEYS on every node and start again."),
  FERNET_KEY_MISSING(
      409, "No Fernet key", "Set MT5_ENCRYPTION_KEY to the key of the earlier installation."),
  FERNET_TOKEN_UNREADABLE(
      422, "The Fernet token cannot be opened", "Check that token and MT5_ENCRYPTION_KEY match.");

  private final int status;
  private final String title;
  private final String action;

  SealingProblem(int status, String title, String action) {
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
