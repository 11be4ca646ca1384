package io.fidus.platform.mail.internal;

import io.fidus.store.SeriesType;
import java.time.Instant;

/**
 * The text of a mail. It is no document, since of a document every version is kept: the text of a
 * confidential mail has to be gone once it was sent.
 *
 * @param mail the partition, one for each mail
 * @param id always 1
 */
record MailText(long mail, Instant at, long id, String text) {
  static final long ONLY = 1;

  static final SeriesType<MailText> TYPE =
      SeriesType.of("mail_texts", MailText.class, "mail", "at", "id").trimmable();
}
