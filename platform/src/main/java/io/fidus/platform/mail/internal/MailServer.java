package io.fidus.platform.mail.internal;

import io.fidus.platform.mail.MailAddress;
import io.fidus.platform.mail.MailSettings;
import io.fidus.program.InvalidSettingException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.stereotype.Component;

/** The mail server that the settings name, if they name one. */
@Component
class MailServer {
  private static final int TLS_PORT = 465;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  /** No domain at all, for the identities of mails that are not sent. */
  private static final String NOWHERE = "fidus.invalid";

  private final MailSettings settings;
  private final InstantSource clock;
  private final Optional<MailAddress> from;
  private final Session session;

  MailServer(MailSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    from = settings.host().map(_ -> sender(settings));
    settings.host().ifPresent(host -> requireSafe(settings, host));
    session = Session.getInstance(properties(settings));
    session.setDebug(false);
  }

  boolean isConfigured() {
    return settings.host().isPresent();
  }

  /** The domain of the Message-IDs. */
  String domain() {
    return from.map(MailAddress::domain).orElse(NOWHERE);
  }

  /**
   * Opens a connection, signed in.
   *
   * @throws MessagingException when the server cannot be used
   */
  MailConnection connect() throws MessagingException {
    Transport transport = session.getTransport("smtp");
    transport.connect(
        settings.host().orElseThrow(),
        settings.port(),
        settings.username().orElse(null),
        settings.password().orElse(null));
    InternetAddress sender = new InternetAddress(from.orElseThrow().text());
    return new MailConnection(transport, session, sender, clock);
  }

  private static MailAddress sender(MailSettings settings) {
    String text = settings.from().or(settings::username).orElse("");
    try {
      return new MailAddress(text);
    } catch (IllegalArgumentException notAnAddress) {
      throw new InvalidSettingException(
          "SMTP_FROM must be the address that mail comes from, but is '" + text + "'.",
          "Set SMTP_FROM to an address that the mail server lets SMTP_USERNAME send from.",
          notAnAddress);
    }
  }

  private static void requireSafe(MailSettings settings, String host) {
    if (settings.username().isPresent() != settings.password().isPresent()) {
      throw new InvalidSettingException(
          "SMTP_USERNAME and SMTP_APP_PASSWORD must be set together.",
          "Set both, or none of them for a mail server that asks for no name.");
    }
    if (!settings.startTls()
        && settings.port() != TLS_PORT
        && settings.password().isPresent()
        && !THIS_MACHINE.contains(host)) {
      throw new InvalidSettingException(
          "SMTP_STARTTLS must be true where a password is sent to another machine.",
          "Remove SMTP_STARTTLS, or use a mail server on this machine.");
    }
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    boolean tlsAtOnce = settings.port() == TLS_PORT;
    boolean startTls = settings.startTls() && !tlsAtOnce;
    properties.put("mail.smtp.auth", String.valueOf(settings.username().isPresent()));
    properties.put("mail.smtp.ssl.enable", String.valueOf(tlsAtOnce));
    properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    properties.put("mail.smtp.connectiontimeout", String.valueOf(CONNECT.toMillis()));
    properties.put("mail.smtp.timeout", String.valueOf(ANSWER.toMillis()));
    properties.put("mail.smtp.writetimeout", String.valueOf(ANSWER.toMillis()));
    settings
        .caFile()
        .ifPresent(file -> properties.put("mail.smtp.ssl.socketFactory", trusting(file)));
    return properties;
  }

  private static SSLSocketFactory trusting(String file) {
    try (InputStream input = Files.newInputStream(Path.of(file))) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(input)) {
        store.setCertificateEntry(String.valueOf(number++), one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new InvalidSettingException(
          "SMTP_CA_FILE must name a file of certificates (PEM), but " + file + " is none.",
          "Correct SMTP_CA_FILE, or remove it.",
          e);
    }
  }
}
