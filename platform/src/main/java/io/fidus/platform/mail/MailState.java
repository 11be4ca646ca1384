package io.fidus.platform.mail;

/** How a mail stands. */
public enum MailState {
  /** It will be sent, or tried again. */
  WAITING,
  /** The mail server has taken it. */
  SENT,
  /** The mail server will not have it, or has not for three days. */
  FAILED,
  /** No mail server was configured when it was written. */
  NOT_SENT
}
