package io.fidus.platform.mail;

import java.util.Optional;

/** Where every module hands over mail. */
public interface Mails {

  /**
   * Keeps a mail, in the open transaction if there is one; it is sent after the commit. A mail
   * whose key is known is not kept again. Nothing is sent here, so that this neither waits for a
   * mail server nor fails because of one.
   *
   * @return the id of the mail
   */
  String enqueue(Mail mail);

  /** How a mail stands; empty when there is none with the id. */
  Optional<MailState> state(String id);

  MailHealth health();
}
