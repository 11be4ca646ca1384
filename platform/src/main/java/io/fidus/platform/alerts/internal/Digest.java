package io.fidus.platform.alerts.internal;

import io.fidus.platform.alerts.internal.Life.Acknowledgement;
import io.fidus.platform.mail.Mail;
import io.fidus.platform.mail.MailHealth;
import io.fidus.platform.mail.Mails;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the alerts of a day were, mailed once each day at the same time. */
@Component
class Digest {
  private static final Duration DAY = Duration.ofDays(1);

  /** A digest that could not be written for so long is left out. */
  private static final Duration LATEST = Duration.ofHours(6);

  private static final int MOST_LINES = 50;
  private static final int MOST_ALERTS = 1_000;

  private final AlertBook book;
  private final Mails mails;
  private final Audience audience;
  private volatile LocalDate last = LocalDate.MIN;

  Digest(AlertBook book, Mails mails, Audience audience) {
    this.book = book;
    this.mails = mails;
    this.audience = audience;
  }

  /** Writes the digest of today when its time has come, once. */
  void write(Instant now) {
    ZonedDateTime here = now.atZone(audience.zone());
    LocalDate today = here.toLocalDate();
    if (audience.digestAt().isEmpty() || today.equals(last)) {
      return;
    }
    Instant due = today.atTime(audience.digestAt().get()).atZone(audience.zone()).toInstant();
    if (now.isBefore(due)) {
      return;
    }
    if (now.isBefore(due.plus(LATEST))) {
      Contents contents = contents(due);
      audience
          .recipients()
          .forEach(recipient -> mails.enqueue(mail(today, due, contents, recipient)));
    }
    last = today;
  }

  private record Contents(List<Alert> open, List<Alert> over, long fresh, MailHealth mail) {}

  private Contents contents(Instant due) {
    Instant from = due.minus(DAY);
    List<Alert> open = alerts(Query.on(Alert.BY_OPEN, true).limit(MOST_ALERTS)).toList();
    List<Alert> recent = alerts(Query.on(Alert.BY_TIME).from(from).limit(MOST_ALERTS)).toList();
    List<Alert> over = recent.stream().filter(alert -> !alert.open()).toList();
    return new Contents(open, over, recent.size(), mails.health());
  }

  private Stream<Alert> alerts(Query query) {
    return book.documents().find(query).items().stream().map(Versioned::document);
  }

  private Mail mail(LocalDate day, Instant due, Contents contents, Recipient recipient) {
    AlertWords words = AlertWords.in(recipient.language());
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            "digest.head",
            AlertWords.time(due.minus(DAY), audience.zone()),
            AlertWords.time(due, audience.zone())));
    lines.add("");
    lines.add(words.say("digest.open", contents.open().size()));
    list(lines, contents.open(), words, alert -> openLine(alert, recipient, due));
    lines.add("");
    lines.add(words.say("digest.over", contents.over().size()));
    list(lines, contents.over(), words, alert -> overLine(alert, recipient, due));
    lines.add("");
    lines.add(words.say("digest.mail", contents.mail().waiting(), contents.mail().failed()));
    return Mail.of(
        "alert-digest/%s/%s".formatted(day, recipient.address()),
        recipient.address(),
        recipient.language().locale(),
        words.say("digest.subject", day, contents.open().size(), contents.fresh()),
        String.join("\n", lines) + "\n");
  }

  private static void list(
      List<String> lines, List<Alert> alerts, AlertWords words, Function<Alert, String> line) {
    if (alerts.isEmpty()) {
      lines.add(words.say("digest.none"));
    }
    alerts.stream().limit(MOST_LINES).map(line).forEach(lines::add);
    if (alerts.size() > MOST_LINES) {
      lines.add(words.say("digest.more", alerts.size() - MOST_LINES));
    }
  }

  private static String openLine(Alert alert, Recipient recipient, Instant now) {
    AlertWords words = AlertWords.in(recipient.language());
    String severity = AlertLetter.severity(alert, words);
    String title = recipient.language().of(alert.content().title());
    String duration = AlertWords.duration(alert.life().duration(now));
    return alert
        .life()
        .acknowledgement()
        .map(Acknowledgement::by)
        .map(by -> words.say("digest.line.acknowledged", severity, title, duration, by))
        .orElseGet(() -> words.say("digest.line.open", severity, title, duration));
  }

  private static String overLine(Alert alert, Recipient recipient, Instant now) {
    AlertWords words = AlertWords.in(recipient.language());
    return words.say(
        "digest.line.over",
        AlertLetter.severity(alert, words),
        recipient.language().of(alert.content().title()),
        AlertWords.duration(alert.life().duration(now)));
  }
}
