package io.fidus.platform.alerts;

import io.fidus.program.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who is told what, and when. */
@ConfigurationProperties(prefix = "fidus.alerts", ignoreUnknownFields = false)
public record AlertSettings(
    @Setting(
            environment = "ALERT_RECIPIENT_EMAIL",
            about =
                "The addresses that alerts are mailed to, with commas between; each may be followed by"
                    + " a space and its language, es-MX or en.",
            unset = "alerts are shown in the web app and mailed to nobody")
        Optional<String> recipients,
    @Setting(
            environment = "ALERT_ESCALATION_EMAIL",
            about =
                "The addresses that are told as well when nobody acknowledges a critical alert in"
                    + " time, in the same form.",
            unset = "nobody else is told")
        Optional<String> escalation,
    @Setting(
            environment = "ALERT_ESCALATE_AFTER",
            about = "How long nobody has acknowledged a critical alert when the others are told.")
        @DefaultValue("15m")
        Duration escalateAfter,
    @Setting(
            environment = "ALERT_LANGUAGE",
            about = "The language of addresses that name none: es-MX or en.")
        @DefaultValue("es-MX")
        String language,
    @Setting(
            environment = "ALERT_ZONE",
            about = "The time zone of times in mails, of the quiet hours and of the daily digest.")
        @DefaultValue("America/Mexico_City")
        String zone,
    @Setting(
            environment = "ALERT_QUIET_HOURS",
            about =
                "The hours in which only critical alerts are mailed, for example 22:00-07:00; the"
                    + " others are mailed when they end.",
            unset = "there are none")
        Optional<String> quietHours,
    @Setting(
            environment = "ALERT_DIGEST_AT",
            about = "When the daily digest is mailed, for example 08:00.",
            unset = "there is none")
        Optional<String> digestAt,
    @Setting(
            environment = "ALERT_WEBHOOK_URL",
            about = "The address that alerts are posted to as JSON.",
            unset = "alerts are posted nowhere")
        Optional<URI> webhookUrl,
    @Setting(
            environment = "ALERT_WEBHOOK_SECRET",
            about = "What the posted alerts are signed with (HMAC-SHA-256), 32 characters or more.",
            unset = "needed with ALERT_WEBHOOK_URL only",
            secret = true)
        Optional<String> webhookSecret) {
  public AlertSettings {
    recipients = recipients.filter(text -> !text.isBlank());
    escalation = escalation.filter(text -> !text.isBlank());
    quietHours = quietHours.filter(text -> !text.isBlank());
    digestAt = digestAt.filter(text -> !text.isBlank());
    webhookSecret = webhookSecret.filter(text -> !text.isBlank());
  }

  /** Without the secret, which must never be printed. */
  @Override
  public String toString() {
    return "Settings of alerts";
  }
}
