package io.fidus.platform.mail.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.mail.Mail;
import io.fidus.platform.mail.MailHealth;
import io.fidus.platform.mail.MailState;
import io.fidus.platform.mail.Mails;
import io.fidus.platform.mail.internal.StoredMail.Envelope;
import io.fidus.store.Documents;
import io.fidus.store.Lease;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The mails over the platform's store. */
@Component
class Outbox implements Mails {
  private static final Comparator<Versioned<StoredMail>> OLDEST_FIRST =
      Comparator.comparing((Versioned<StoredMail> read) -> read.document().envelope().createdAt())
          .thenComparingInt(read -> read.document().envelope().threadPosition());

  private final Store store;
  private final Documents<StoredMail> mails;
  private final Series<MailText> texts;
  private final Documents<MailRelay> relay;
  private final MailServer server;
  private final Audit audit;
  private final InstantSource clock;

  Outbox(Store store, MailServer server, Audit audit, InstantSource clock) {
    this.store = store;
    this.server = server;
    this.audit = audit;
    this.clock = clock;
    mails = store.documents(StoredMail.TYPE);
    texts = store.series(MailText.TYPE);
    relay = store.documents(MailRelay.TYPE);
  }

  Documents<StoredMail> documents() {
    return mails;
  }

  @Override
  public String enqueue(Mail mail) {
    UUID id = UUID.randomUUID();
    return store.transaction(() -> known(mail.key()).orElseGet(() -> keep(id, mail)));
  }

  private Optional<String> known(String key) {
    return mails.find(Query.on(StoredMail.ONCE, key).limit(1)).items().stream()
        .map(read -> read.document().id())
        .findFirst();
  }

  private String keep(UUID id, Mail mail) {
    Instant now = clock.instant();
    long content = id.getMostSignificantBits();
    boolean sends = server.isConfigured();
    texts.append(List.of(new MailText(content, now, MailText.ONLY, mail.text())));
    mails.insert(
        new StoredMail(
            id.toString(),
            content,
            envelope(id, mail, now),
            sends ? MailState.WAITING : MailState.NOT_SENT,
            sends ? Optional.of(now) : Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty()));
    return id.toString();
  }

  private Envelope envelope(UUID id, Mail mail, Instant now) {
    Optional<String> threadKey = mail.thread().map(thread -> StoredMail.threadKey(thread, mail));
    Optional<Envelope> first = threadKey.flatMap(key -> ofThread(key, Function.identity()));
    Optional<Envelope> last = threadKey.flatMap(key -> ofThread(key, Query::descending));
    Set<String> references = new LinkedHashSet<>();
    first.ifPresent(before -> references.add(before.messageId()));
    last.ifPresent(before -> references.add(before.messageId()));
    return new Envelope(
        mail.key(),
        mail.to().text(),
        mail.language().toLanguageTag(),
        first.map(before -> "Re: " + before.subject()).orElse(mail.subject()),
        "<" + id + '@' + server.domain() + '>',
        mail.thread(),
        threadKey,
        last.map(before -> before.threadPosition() + 1).orElse(threadKey.isPresent() ? 1 : 0),
        List.copyOf(references),
        mail.confidential(),
        now);
  }

  private Optional<Envelope> ofThread(String key, Function<Query, Query> order) {
    Query query = order.apply(Query.on(StoredMail.THREAD, key).limit(1));
    return mails.find(query).items().stream().map(read -> read.document().envelope()).findFirst();
  }

  @Override
  public Optional<MailState> state(String id) {
    return mails.get(id).map(read -> read.document().state());
  }

  @Override
  public MailHealth health() {
    MailRelay state = currentRelay().map(Versioned::document).orElseGet(MailRelay::works);
    return new MailHealth(
        server.isConfigured(),
        state.failingSince(),
        state.failure(),
        mails.count(Query.on(StoredMail.BY_STATE, MailState.WAITING.name())),
        mails.count(Query.on(StoredMail.BY_STATE, MailState.FAILED.name())));
  }

  /** The text of a mail; empty when it was confidential and is sent. */
  Optional<String> text(StoredMail mail) {
    return texts.get(mail.content(), MailText.ONLY).map(MailText::text);
  }

  /** Mails to be sent by now, the oldest first. */
  List<Versioned<StoredMail>> due(int most) {
    Query query = Query.on(StoredMail.DUE).to(clock.instant().plusMillis(1)).limit(most);
    return mails.find(query).items().stream().sorted(OLDEST_FIRST).toList();
  }

  /** Notes that the server has taken a mail. */
  void sent(Lease lease, Versioned<StoredMail> read) {
    StoredMail mail = read.document();
    change(lease, read, mail.sent(clock.instant()));
  }

  /** Notes that a mail was not taken, and whether it may be another time. */
  void failed(Lease lease, Versioned<StoredMail> read, MailFailure failure) {
    StoredMail mail = read.document();
    change(
        lease,
        read,
        failure.isFinal()
            ? mail.refused(failure.sentence())
            : mail.delayed(failure.sentence(), clock.instant()));
  }

  private void change(Lease lease, Versioned<StoredMail> read, StoredMail next) {
    store.execute(
        () -> {
          store.fence(lease);
          mails.replace(read, next);
          if (next.state() == MailState.SENT && next.envelope().confidential()) {
            texts.trim(next.content(), Long.MAX_VALUE);
          }
        });
  }

  /** Notes that the server can be used, or why not; does nothing when that is known. */
  void relay(Optional<String> failure) {
    Optional<Versioned<MailRelay>> read = currentRelay();
    MailRelay before = read.map(Versioned::document).orElseGet(MailRelay::works);
    if (before.failure().equals(failure)) {
      return;
    }
    MailRelay next =
        failure.map(why -> before.fails(why, clock.instant())).orElseGet(MailRelay::works);
    read.ifPresentOrElse(known -> relay.replace(known, next), () -> relay.insert(next));
  }

  private Optional<Versioned<MailRelay>> currentRelay() {
    return relay.get(MailRelay.ONLY);
  }

  /** Has a mail sent that was not, because somebody wants it. */
  Versioned<StoredMail> again(String id, Actor actor) {
    if (!server.isConfigured()) {
      throw new Refusal(MailProblem.NO_MAIL_SERVER, "There is no mail server to send it with.");
    }
    return store.transaction(
        () -> {
          Versioned<StoredMail> read = get(id);
          MailState state = read.document().state();
          if (state == MailState.SENT || state == MailState.WAITING) {
            throw new Refusal(MailProblem.MAIL_ON_ITS_WAY, "The mail is " + state + " already.");
          }
          audit.record(actor, Act.of("sent-again", "mail", id));
          return mails.replace(read, read.document().again(clock.instant()));
        });
  }

  Versioned<StoredMail> get(String id) {
    return mails
        .get(id)
        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no mail '" + id + "'."));
  }
}
