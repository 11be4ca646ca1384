package io.fidus.platform.alerts.internal;

import io.fidus.platform.alerts.AlertSettings;
import io.fidus.platform.mail.MailAddress;
import io.fidus.program.InvalidSettingException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is told, and when, as the settings say. */
@Component
final class Audience {
  private final List<Recipient> recipients;
  private final List<Recipient> next;
  private final ZoneId zone;
  private final Optional<QuietHours> quiet;
  private final Optional<LocalTime> digestAt;
  private final Duration escalateAfter;

  Audience(AlertSettings settings) {
    MailLanguage usual =
        MailLanguage.tagged(settings.language())
            .orElseThrow(() -> wrong("ALERT_LANGUAGE", "es-MX or en", settings.language()));
    recipients = people("ALERT_RECIPIENT_EMAIL", settings.recipients(), usual);
    next = people("ALERT_ESCALATION_EMAIL", settings.escalation(), usual);
    zone = zone(settings.zone());
    quiet = settings.quietHours().map(Audience::hours);
    digestAt = settings.digestAt().map(Audience::time);
    escalateAfter = settings.escalateAfter();
    if (escalateAfter.isNegative() || escalateAfter.isZero()) {
      throw wrong("ALERT_ESCALATE_AFTER", "longer than nothing", escalateAfter.toString());
    }
  }

  ZoneId zone() {
    return zone;
  }

  Optional<LocalTime> digestAt() {
    return digestAt;
  }

  List<Recipient> recipients() {
    return recipients;
  }

  /** Who is told of an alert: the next people as well once it was escalated. */
  List<Recipient> of(boolean escalated) {
    return escalated
        ? Stream.concat(recipients.stream(), next.stream()).distinct().toList()
        : recipients;
  }

  Optional<Duration> escalateAfter() {
    return next.isEmpty() ? Optional.empty() : Optional.of(escalateAfter);
  }

  boolean isQuietAt(Instant now) {
    return quiet.map(hours -> hours.include(now.atZone(zone).toLocalTime())).orElse(false);
  }

  private static List<Recipient> people(String name, Optional<String> setting, MailLanguage usual) {
    List<Recipient> people = new ArrayList<>();
    for (String part : setting.map(text -> text.split(",", -1)).orElse(new String[0])) {
      String[] words = part.strip().split("\\s+", -1);
      try {
        MailLanguage language =
            words.length == 1 ? usual : MailLanguage.tagged(words[1]).orElseThrow();
        if (words.length > 2) {
          throw new IllegalArgumentException(part);
        }
        people.add(new Recipient(new MailAddress(words[0]), language));
      } catch (RuntimeException notARecipient) {
        throw wrong(name, "addresses with commas between, each with its language or none", part);
      }
    }
    return List.copyOf(people);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw wrong("ALERT_ZONE", "a time zone such as America/Mexico_City", text);
    }
  }

  private static QuietHours hours(String text) {
    try {
      return QuietHours.parse(text);
    } catch (DateTimeException e) {
      throw wrong("ALERT_QUIET_HOURS", "hours such as 22:00-07:00", text);
    }
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text.strip());
    } catch (DateTimeException e) {
      throw wrong("ALERT_DIGEST_AT", "a time such as 08:00", text);
    }
  }

  private static InvalidSettingException wrong(String name, String form, String found) {
    return new InvalidSettingException(
        "%s must be %s, but is '%s'.".formatted(name, form, found.strip()),
        "Correct " + name + " and start again.");
  }
}
