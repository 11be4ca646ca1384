package io.fidus.platform.mail.internal;

import io.fidus.platform.mail.Mail;
import io.fidus.platform.mail.MailState;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail in the outbox. Its text is kept apart, so that trying again does not copy it.
 *
 * @param content the partition of its text
 * @param envelope what does not change
 * @param dueAt when it is tried next; only while it waits
 * @param error why the last attempt failed
 */
record StoredMail(
    String id,
    long content,
    Envelope envelope,
    MailState state,
    Optional<Instant> dueAt,
    int attempts,
    Optional<String> error,
    Optional<Instant> sentAt) {
  static final String ONCE = "once";
  static final String BY_TIME = "created";
  static final String BY_STATE = "state";
  static final String DUE = "due";
  static final String THREAD = "thread";

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 5;

  /** After how long nobody tries any more. */
  private static final Duration PATIENCE = Duration.ofDays(3);

  static final DocumentType<StoredMail> TYPE =
      DocumentType.of("mails", StoredMail.class, StoredMail::id)
          .unique(ONCE, Field.text("envelope.key"))
          .unique(THREAD, Field.text("envelope.threadKey"), Field.whole("envelope.threadPosition"))
          .index(BY_TIME, Field.instant("envelope.createdAt"))
          .index(BY_STATE, Field.text("state"), Field.instant("envelope.createdAt"))
          .index(DUE, Field.instant("dueAt"));

  /**
   * What a mail is from the beginning.
   *
   * @param language the tag of the language
   * @param messageId the Message-ID, in angle brackets
   * @param thread what it is about
   * @param threadKey the thread of this recipient
   * @param threadPosition counts the mails of that thread from 1; 0 without one
   * @param references the Message-IDs of the first and the last mail before it in its thread
   */
  record Envelope(
      String key,
      String recipient,
      String language,
      String subject,
      String messageId,
      Optional<String> thread,
      Optional<String> threadKey,
      int threadPosition,
      List<String> references,
      boolean confidential,
      Instant createdAt) {
    Envelope {
      references = List.copyOf(references);
    }
  }

  static String threadKey(String thread, Mail mail) {
    return thread + ' ' + mail.to();
  }

  StoredMail sent(Instant at) {
    return new StoredMail(
        id,
        content,
        envelope,
        MailState.SENT,
        Optional.empty(),
        attempts + 1,
        Optional.empty(),
        Optional.of(at));
  }

  /** The same after a failure that may pass. */
  StoredMail delayed(String why, Instant at) {
    if (at.isAfter(envelope.createdAt().plus(PATIENCE))) {
      return refused(why);
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return new StoredMail(
        id,
        content,
        envelope,
        MailState.WAITING,
        Optional.of(at.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)),
        attempts + 1,
        Optional.of(why),
        Optional.empty());
  }

  /** The same after a failure that will not pass. */
  StoredMail refused(String why) {
    return new StoredMail(
        id,
        content,
        envelope,
        MailState.FAILED,
        Optional.empty(),
        attempts + 1,
        Optional.of(why),
        Optional.empty());
  }

  /** The same, to be sent now because somebody wants it. */
  StoredMail again(Instant at) {
    return new StoredMail(
        id,
        content,
        envelope,
        MailState.WAITING,
        Optional.of(at),
        0,
        Optional.empty(),
        Optional.empty());
  }
}
