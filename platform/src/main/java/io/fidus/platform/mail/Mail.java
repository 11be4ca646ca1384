package io.fidus.platform.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * A mail to one person.
 *
 * @param key names it for ever, so that handing it over twice keeps it once; begins with the word
 *     of the module, for example {@code alert/}
 * @param language of subject and text
 * @param subject one line; of a later mail of a thread it is that of the thread's first, after
 *     {@code Re:}, since mail programs tear a thread whose subject changes
 * @param text plain text, lines separated by line feeds
 * @param thread names what it is about; mails with the same one to the same person are one thread
 * @param confidential whether the text is for the recipient alone, for example because it holds a
 *     link that signs in: it is never shown, and removed once it was sent
 */
public record Mail(
    String key,
    MailAddress to,
    Locale language,
    String subject,
    String text,
    Optional<String> thread,
    boolean confidential) {
  private static final int LONGEST_KEY = 300;
  private static final int LONGEST_SUBJECT = 200;

  public Mail {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("A mail has a key of 1 to 300 characters");
    }
    if (subject.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("A mail has a subject and a text");
    }
    String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    subject = line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) : line;
  }

  /** A mail that stands by itself. */
  public static Mail of(String key, MailAddress to, Locale language, String subject, String text) {
    return new Mail(key, to, language, subject, text, Optional.empty(), false);
  }

  public Mail inThread(String name) {
    return new Mail(key, to, language, subject, text, Optional.of(name), confidential);
  }

  public Mail forTheirEyesOnly() {
    return new Mail(key, to, language, subject, text, thread, true);
  }
}
