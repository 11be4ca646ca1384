package io.fidus.platform.alerts.internal;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.mail.MailHealth;
import io.fidus.platform.mail.Mails;
import io.fidus.program.Rounds;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What time alone brings about: reminders, escalations, what quiet hours and silences have held
 * back, the digest, and posting to the webhook. Each second, on the node that has the lease, which
 * only spares the others the work.
 */
@Component
@ConditionalOnWebApplication
class AlertRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);
  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration MAIL_MAY_FAIL = Duration.ofMinutes(2);
  private static final String MAIL = "mail:server";

  private final AlertBook book;
  private final Digest digest;
  private final Hooks hooks;
  private final Mails mails;
  private final Store store;
  private final String holder;
  private final Rounds rounds =
      new Rounds("alert-rounds", ROUND, this::roundWithLease, "Alerts cannot be told", LOG);
  private boolean mailFailing = true;

  AlertRounds(AlertBook book, Digest digest, Hooks hooks, Mails mails, Store store) {
    this.book = book;
    this.digest = digest;
    this.hooks = hooks;
    this.mails = mails;
    this.store = store;
    holder = store.isShared() ? UUID.randomUUID().toString() : "platform";
  }

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  private void roundWithLease() throws InterruptedException {
    if (store.lease("alerts.rounds", holder, LEASE).isPresent()) {
      round();
    }
  }

  /** Does once what is due. */
  void round() throws InterruptedException {
    Instant now = book.now();
    Query pending = Query.on(Alert.PENDING, true).limit(Query.MOST);
    for (Versioned<Alert> read : book.documents().find(pending).items()) {
      if (book.isDue(read.document(), now)) {
        book.review(read.document().id());
      }
    }
    watchMail(now);
    digest.write(now);
    hooks.round();
  }

  /** That mail does not go out is an alert of its own, which is not mailed. */
  private void watchMail(Instant now) {
    MailHealth health = mails.health();
    boolean failing =
        health.failingSince().map(since -> !now.isBefore(since.plus(MAIL_MAY_FAIL))).orElse(false);
    if (failing) {
      String why = health.failure().orElse("");
      book.raise(
          AlertRequest.of(
                  MAIL,
                  Severity.WARNING,
                  new Bilingual("No salen correos", "Mail does not go out"),
                  Bilingual.same(why),
                  health.failingSince().orElse(now))
              .at("/system")
              .withoutMail());
    } else if (mailFailing) {
      book.resolve(MAIL, now, new Bilingual("Los correos salen otra vez.", "Mail goes out again."));
    }
    mailFailing = failing;
  }
}
