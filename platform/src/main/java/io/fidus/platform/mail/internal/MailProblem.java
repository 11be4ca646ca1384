package io.fidus.platform.mail.internal;

import io.fidus.platform.api.ProblemKind;

/** What can be wrong with a request about mail. */
enum MailProblem implements ProblemKind {
  NO_MAIL_SERVER(409, "No mail server is configured", "Set SMTP_HOST and start again."),
  MAIL_ON_ITS_WAY(409, "The mail is sent, or will be", "Load it again.");

  private final int status;
  private final String title;
  private final String action;

  MailProblem(int status, String title, String action) {
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
