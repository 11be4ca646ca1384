package io.fidus.platform.mail.internal;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.mail.MailHealth;
import io.fidus.platform.mail.MailState;
import io.fidus.platform.mail.internal.StoredMail.Envelope;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox: every mail, and what became of it. */
@RestController
@RequestMapping("/api/mails")
class MailRoutes {
  private static final int PAGE = 100;

  private final Outbox outbox;

  MailRoutes(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * A mail.
   *
   * @param thread names what it is about; null for a mail that stands by itself
   * @param attempts how often it was handed to the mail server, or tried
   * @param dueAt when it is tried next; null when it is not
   * @param error why the last attempt failed; null when it did not
   * @param sentAt when the mail server took it; null when it has not
   */
  record MailView(
      String id,
      String recipient,
      String language,
      String subject,
      Optional<String> thread,
      boolean confidential,
      MailState state,
      Instant createdAt,
      int attempts,
      Optional<Instant> dueAt,
      Optional<String> error,
      Optional<Instant> sentAt,
      String messageId) {
    static MailView of(StoredMail mail) {
      Envelope envelope = mail.envelope();
      return new MailView(
          mail.id(),
          envelope.recipient(),
          envelope.language(),
          envelope.subject(),
          envelope.thread(),
          envelope.confidential(),
          mail.state(),
          envelope.createdAt(),
          mail.attempts(),
          mail.dueAt(),
          mail.error(),
          mail.sentAt(),
          envelope.messageId());
    }
  }

  /**
   * A mail with its text.
   *
   * @param text null when it is for the recipient alone
   */
  record MailDetail(MailView mail, Optional<String> text) {}

  /**
   * How sending goes.
   *
   * @param configured whether there is a mail server
   * @param failingSince since when it cannot be used; null while it can
   * @param failure why; null while it can be used
   */
  record MailHealthView(
      boolean configured,
      Optional<Instant> failingSince,
      Optional<String> failure,
      long waiting,
      long failed) {
    static MailHealthView of(MailHealth health) {
      return new MailHealthView(
          health.configured(),
          health.failingSince(),
          health.failure(),
          health.waiting(),
          health.failed());
    }
  }

  /**
   * Mails, the newest first.
   *
   * @param next to be sent as after; null on the last page
   */
  record MailPage(List<MailView> items, Optional<String> next, MailHealthView health) {}

  /**
   * Every mail, the newest first.
   *
   * @param state only mails in this state
   * @param after the cursor of the page before
   */
  @GetMapping
  @Access(Permission.SYSTEM_READ)
  MailPage list(@RequestParam Optional<MailState> state, @RequestParam Optional<String> after) {
    Query query =
        state
            .map(wanted -> Query.on(StoredMail.BY_STATE, wanted.name()))
            .orElseGet(() -> Query.on(StoredMail.BY_TIME));
    Page<Versioned<StoredMail>> page;
    try {
      page = outbox.documents().find(query.descending().limit(PAGE).after(after));
    } catch (QueryRefused notACursor) {
      throw new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list.");
    }
    return new MailPage(
        page.items().stream().map(read -> MailView.of(read.document())).toList(),
        page.next(),
        MailHealthView.of(outbox.health()));
  }

  /** One mail with its text. */
  @GetMapping("/{id}")
  @Access(Permission.SYSTEM_READ)
  MailDetail one(@PathVariable String id) {
    StoredMail mail = outbox.get(id).document();
    return new MailDetail(
        MailView.of(mail), mail.envelope().confidential() ? Optional.empty() : outbox.text(mail));
  }

  /** Sends a mail that was not sent. */
  @PostMapping("/{id}/send-again")
  @Access(Permission.SYSTEM_WRITE)
  MailView sendAgain(@PathVariable String id, Actor actor) {
    return MailView.of(outbox.again(id, actor).document());
  }
}
