package io.fidus.platform.mail;

import io.fidus.program.Setting;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The mail server. */
@ConfigurationProperties(prefix = "fidus.mail", ignoreUnknownFields = false)
public record MailSettings(
    @Setting(
            environment = "SMTP_HOST",
            about = "The mail server that mail is handed to.",
            unset = "mail stays in the outbox, where it is shown as not sent")
        Optional<String> host,
    @Setting(
            environment = "SMTP_PORT",
            about = "Its port; on 465 TLS begins at once, on every other with STARTTLS.")
        @DefaultValue("587")
        int port,
    @Setting(
            environment = "SMTP_USERNAME",
            about = "The name that FIDUS signs in to the mail server with.",
            unset = "the mail server is used without signing in")
        Optional<String> username,
    @Setting(
            environment = "SMTP_APP_PASSWORD",
            about = "The password for that name; one made for this program alone.",
            unset = "the mail server is used without signing in",
            secret = true)
        Optional<String> password,
    @Setting(
            environment = "SMTP_FROM",
            about = "The address that mail comes from.",
            unset = "it is SMTP_USERNAME")
        Optional<String> from,
    @Setting(
            environment = "SMTP_STARTTLS",
            about =
                "Whether nothing is sent before TLS protects it; off only for a mail server on this"
                    + " machine.")
        @DefaultValue("true")
        boolean startTls,
    @Setting(
            environment = "SMTP_CA_FILE",
            about =
                "A file with the certificates (PEM) that vouch for the mail server, when no public"
                    + " authority does.",
            unset = "the authorities that Java knows are believed")
        Optional<String> caFile) {
  public MailSettings {
    host = host.map(String::strip).filter(text -> !text.isEmpty());
    username = username.map(String::strip).filter(text -> !text.isEmpty());
    password = password.filter(text -> !text.isBlank());
    from = from.map(String::strip).filter(text -> !text.isEmpty());
    caFile = caFile.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Without the password, which must never be printed. */
  @Override
  public String toString() {
    return "Settings of mail";
  }
}
