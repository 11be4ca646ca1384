package io.fidus.platform.identity.internal;

import io.fidus.platform.api.ProblemKind;

/** What can go wrong when people sign in, prove who they are, or are administered. */
enum IdentityProblem implements ProblemKind {
  WRONG_CREDENTIALS(
      401, "Username or password is wrong", "Check both and try again, or ask an administrator."),
  SECOND_FACTOR_REQUIRED(
      401,
      "A code is needed as well",
      "Send the code of your authenticator, or a recovery code, to /api/auth/sign-in/second-factor."),
  WRONG_CODE(
      401, "The code is wrong", "Wait for the next code of your authenticator and type that one."),
  TOO_MANY_ATTEMPTS(429, "Too many attempts", "Wait as long as Retry-After says, then try again."),
  WRONG_PASSWORD(422, "The current password is wrong", "Type the password you signed in with."),
  WEAK_PASSWORD(422, "The new password is too weak", "Choose a longer or less common password."),
  LINK_INVALID(
      410,
      "The link cannot be used",
      "Ask an administrator for a new link; each can be used once and for a limited time."),
  LAST_ADMINISTRATOR(
      409, "This is the last administrator", "Make somebody else an administrator first."),
  USERNAME_TAKEN(409, "The username is taken", "Choose another username."),
  NOT_INVITED(409, "The person has a password already", "Issue a link for a new password instead."),
  NOT_ACTIVE(409, "The person may not sign in", "Enable the person first."),
  TOTP_ON_ALREADY(
      409, "One-time codes are on already", "Turn them off first to use another authenticator."),
  TOTP_NOT_BEGUN(409, "One-time codes are not being set up", "Begin to set them up first."),
  TOTP_OFF(409, "One-time codes are off", "Turn on one-time codes first."),
  PASSKEY_REFUSED(
      422, "The passkey is not accepted", "Try again; if it stays, register the passkey anew.");

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
