package io.fidus.platform.mail.internal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.fidus.platform.mail.MailSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A mail server that wants STARTTLS, a name and a password, with the mail that it has received. */
public final class MailTown implements AutoCloseable {
  public static final String SENDER = "fidus@house.example";
  static final String PASSWORD = "word of the mail test";

  private static final TestCertificate CERTIFICATE = certificate();

  private final GreenMail server;
  private final StartTlsFront front;
  private final Path certificate;

  private MailTown(GreenMail server, StartTlsFront front, Path certificate) {
    this.server = server;
    this.front = front;
    this.certificate = certificate;
  }

  public static MailTown open() {
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    server.setUser(SENDER, SENDER, PASSWORD);
    return new MailTown(
        server,
        new StartTlsFront(server.getSmtp().getPort(), CERTIFICATE.context()),
        CERTIFICATE.file());
  }

  /** One serves every test: making it takes a second. */
  private static TestCertificate certificate() {
    try {
      return TestCertificate.make(Files.createTempDirectory("fidus-mail"));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public MailSettings settings() {
    return settings(PASSWORD);
  }

  MailSettings settings(String password) {
    return new MailSettings(
        Optional.of("localhost"),
        front.port(),
        Optional.of(SENDER),
        Optional.of(password),
        Optional.empty(),
        true,
        Optional.of(certificate.toString()));
  }

  /** The settings as arguments of a program. */
  public String[] arguments() {
    return new String[] {
      "--fidus.mail.host=localhost",
      "--fidus.mail.port=" + front.port(),
      "--fidus.mail.username=" + SENDER,
      "--fidus.mail.password=" + PASSWORD,
      "--fidus.mail.ca-file=" + certificate
    };
  }

  StartTlsFront front() {
    return front;
  }

  public void shut() {
    front.shut();
  }

  public void openAgain() {
    front.openAgain();
  }

  /** What was received, in order. */
  public List<Letter> letters() {
    return Arrays.stream(server.getReceivedMessages()).map(Letter::of).toList();
  }

  /** What one person has received, in order. */
  public List<Letter> letters(String recipient) {
    return letters().stream().filter(letter -> letter.to().equals(recipient)).toList();
  }

  /** A mail as it arrived. */
  public record Letter(
      String to,
      String from,
      String subject,
      String text,
      String id,
      String inReplyTo,
      String references,
      String language) {
    private static Letter of(MimeMessage message) {
      try {
        return new Letter(
            header(message, "To"),
            header(message, "From"),
            message.getSubject(),
            String.valueOf(message.getContent()).replace("\r\n", "\n").stripTrailing() + "\n",
            header(message, "Message-ID"),
            header(message, "In-Reply-To"),
            header(message, "References"),
            header(message, "Content-Language"));
      } catch (MessagingException | IOException e) {
        throw new AssertionError(e);
      }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
      String value = message.getHeader(name, null);
      return value == null ? "" : value.replaceAll("\\s+", " ");
    }
  }

  @Override
  public void close() {
    front.close();
    server.stop();
  }
}
