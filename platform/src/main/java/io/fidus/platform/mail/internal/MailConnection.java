package io.fidus.platform.mail.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fidus.platform.mail.internal.StoredMail.Envelope;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open connection to the mail server. */
final class MailConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailConnection.class);
  private static final int PERMANENT = 500;

  private final Transport transport;
  private final Session session;
  private final InternetAddress from;
  private final InstantSource clock;

  MailConnection(Transport transport, Session session, InternetAddress from, InstantSource clock) {
    this.transport = transport;
    this.session = session;
    this.from = from;
    this.clock = clock;
  }

  /** A message that keeps the identity that the mail was given. */
  private static final class Identified extends MimeMessage {
    private final String identity;

    private Identified(Session session, String identity) {
      super(session);
      this.identity = identity;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", identity);
    }
  }

  /**
   * Hands a mail over.
   *
   * @throws MessagingException when the server has not taken it, or nobody knows whether it has
   */
  void send(Envelope envelope, String text) throws MessagingException {
    Address[] recipients = {new InternetAddress(envelope.recipient())};
    MimeMessage message = new Identified(session, envelope.messageId());
    message.setFrom(from);
    message.setRecipients(Message.RecipientType.TO, recipients);
    message.setSubject(envelope.subject(), UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setText(text, UTF_8.name());
    message.setHeader("Content-Language", envelope.language());
    message.setHeader("Auto-Submitted", "auto-generated");
    List<String> references = envelope.references();
    if (!references.isEmpty()) {
      message.setHeader("In-Reply-To", references.getLast());
      message.setHeader("References", String.join(" ", references));
    }
    message.saveChanges();
    transport.sendMessage(message, recipients);
  }

  boolean isOpen() {
    return transport.isConnected();
  }

  /**
   * Whether the server will never take the mail: it refused the recipient or the content. That it
   * refuses the sender or the sign-in is no fault of the mail.
   */
  static MailFailure failure(MessagingException failure) {
    String sentence = String.valueOf(failure.getMessage());
    for (Exception cause = failure;
        cause instanceof MessagingException mail;
        cause = mail.getNextException()) {
      if (cause instanceof SMTPAddressFailedException address) {
        return new MailFailure(
            String.valueOf(address.getMessage()), address.getReturnCode() >= PERMANENT);
      }
      if (cause instanceof SMTPSendFailedException content) {
        boolean ofSender = String.valueOf(content.getCommand()).startsWith("MAIL");
        return new MailFailure(
            String.valueOf(content.getMessage()),
            content.getReturnCode() >= PERMANENT && !ofSender);
      }
    }
    return new MailFailure(sentence, false);
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException gone) {
      LOG.debug("The mail server had hung up already", gone);
    }
  }
}
