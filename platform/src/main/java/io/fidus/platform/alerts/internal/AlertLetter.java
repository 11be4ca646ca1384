package io.fidus.platform.alerts.internal;

import io.fidus.platform.alerts.internal.Life.Acknowledgement;
import io.fidus.platform.mail.Mail;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the mails about alerts.
 *
 * @param zone of the times in them
 * @param origin the address of the web app, which links begin with; without it there are none
 */
record AlertLetter(ZoneId zone, Optional<String> origin) {

  /** The mail that tells one person something of an alert. */
  Mail write(Alert alert, Notice notice, Recipient recipient, Instant now) {
    MailLanguage language = recipient.language();
    AlertWords words = AlertWords.in(language);
    String severity = severity(alert, words);
    String title = language.of(alert.content().title());
    return Mail.of(
            "alert/%s/%d/%s".formatted(alert.id(), alert.told().notices() + 1, recipient.address()),
            recipient.address(),
            language.locale(),
            words.say("subject", severity, title),
            text(alert, notice, language, now))
        .inThread("alert/" + alert.id());
  }

  private String text(Alert alert, Notice notice, MailLanguage language, Instant now) {
    AlertWords words = AlertWords.in(language);
    Life life = alert.life();
    List<String> lines = new ArrayList<>();
    lines.add(headline(alert, notice, words, now));
    lines.add("");
    lines.add(language.of(alert.content().title()));
    add(lines, language.of(alert.content().detail()));
    life.resolution().ifPresent(how -> add(lines, language.of(how.outcome())));
    if (notice == Notice.ACKNOWLEDGED) {
      life.acknowledgement()
          .flatMap(Acknowledgement::note)
          .ifPresent(note -> lines.add(words.say("line.note", note)));
    }
    lines.add("");
    lines.add(words.say("line.severity", severity(alert, words)));
    lines.add(words.say("line.since", AlertWords.time(life.since(), zone)));
    String duration = AlertWords.duration(life.duration(now));
    lines.add(
        life.resolution()
            .map(how -> words.say("line.lasted", duration, AlertWords.time(how.at(), zone)))
            .orElseGet(() -> words.say("line.open", duration)));
    origin.ifPresent(
        address -> lines.add(words.say("line.link", address + "/alerts?item=" + alert.id())));
    if (alert.state() == AlertState.OPENED) {
      lines.add("");
      lines.add(words.say("hint"));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String text) {
    if (!text.isEmpty()) {
      lines.add(text);
    }
  }

  private static String headline(Alert alert, Notice notice, AlertWords words, Instant now) {
    String key = "headline." + notice;
    return switch (notice) {
      case OPENED, CHANGED, REOPENED -> words.say(key);
      case WORSENED -> words.say(key, severity(alert, words));
      case ACKNOWLEDGED ->
          words.say(key, alert.life().acknowledgement().map(Acknowledgement::by).orElse("FIDUS"));
      case REMINDED, ESCALATED, RESOLVED ->
          words.say(key, AlertWords.duration(alert.life().duration(now)));
    };
  }

  static String severity(Alert alert, AlertWords words) {
    return words.say("severity." + alert.content().severity());
  }
}
