package io.fidus.platform.mail.internal;

import io.fidus.program.Rounds;
import io.fidus.store.Lease;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox, each second, on the node that has the lease. That a mail was sent
 * is stored under the lease after the server has taken it: while nobody takes the lease over no
 * mail goes out twice, and when a node dies in between, it goes out again as the same message.
 */
@Component
@ConditionalOnWebApplication
class Postman implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration ROUND = Duration.ofSeconds(1);

  /** Longer than a slow server takes for one mail. */
  private static final Duration LEASE = Duration.ofSeconds(45);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 5;
  private static final int BATCH = 100;

  private final Outbox outbox;
  private final MailServer server;
  private final Store store;
  private final InstantSource clock;
  private final String holder;
  private final Rounds rounds =
      new Rounds("postman", ROUND, this::round, "Mail cannot be sent", LOG);
  private int failures;
  private Instant notBefore = Instant.MIN;

  Postman(Outbox outbox, MailServer server, Store store, InstantSource clock) {
    this.outbox = outbox;
    this.server = server;
    this.store = store;
    this.clock = clock;
    // Over a store of one process the next process need not wait for the lease of the last.
    holder = store.isShared() ? UUID.randomUUID().toString() : "platform";
  }

  @Override
  public void start() {
    if (!server.isConfigured()) {
      LOG.info("No mail server is configured (SMTP_HOST): mail stays in the outbox, not sent");
      return;
    }
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

  /** Sends what is due. Returns how many mails the server has taken. */
  int round() {
    if (clock.instant().isBefore(notBefore)) {
      return 0;
    }
    Optional<Lease> lease = lease();
    List<Versioned<StoredMail>> due = lease.isPresent() ? outbox.due(BATCH) : List.of();
    if (due.isEmpty()) {
      return 0;
    }
    MailConnection connection;
    try {
      connection = server.connect();
    } catch (MessagingException e) {
      unusable(e);
      return 0;
    }
    failures = 0;
    try (connection) {
      outbox.relay(Optional.empty());
      return send(due, connection);
    }
  }

  private Optional<Lease> lease() {
    return store.lease("mail.postman", holder, LEASE);
  }

  private int send(List<Versioned<StoredMail>> due, MailConnection connection) {
    int sent = 0;
    for (Versioned<StoredMail> read : due) {
      Optional<Lease> lease = lease();
      if (lease.isEmpty() || Thread.currentThread().isInterrupted()) {
        return sent;
      }
      Optional<String> text = outbox.text(read.document());
      if (text.isEmpty()) {
        outbox.failed(lease.get(), read, new MailFailure("Its text is not there any more", true));
        continue;
      }
      try {
        connection.send(read.document().envelope(), text.get());
      } catch (MessagingException e) {
        MailFailure failure = MailConnection.failure(e);
        LOG.warn("A mail was not sent: {}", failure.sentence());
        outbox.failed(lease.get(), read, failure);
        if (!connection.isOpen()) {
          return sent;
        }
        continue;
      }
      outbox.sent(lease.get(), read);
      sent++;
    }
    return sent;
  }

  private void unusable(MessagingException e) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    notBefore = clock.instant().plus(wait);
    String words =
        e instanceof AuthenticationFailedException
            ? "The mail server refuses the name or the password: "
            : "The mail server cannot be used: ";
    MailFailure failure = new MailFailure(words + e.getMessage(), false);
    LOG.warn("{}", failure.sentence());
    outbox.relay(Optional.of(failure.sentence()));
  }
}
