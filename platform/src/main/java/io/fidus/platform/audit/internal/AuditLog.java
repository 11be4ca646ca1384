package io.fidus.platform.audit.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The log over the platform's store. An act is written in its own transaction together with a note
 * that it waits; no two transactions touch the same row, so that recording makes nobody wait.
 */
@Component
class AuditLog implements Audit {
  private static final int RANDOM_BYTES = 8;

  private final Store store;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Documents<StoredAct> acts;
  private final Documents<Waiting> waiting;
  private final Documents<Link> links;
  private final Documents<Head> heads;

  AuditLog(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    acts = store.documents(StoredAct.TYPE);
    waiting = store.documents(Waiting.TYPE);
    links = store.documents(Link.TYPE);
    heads = store.documents(Head.TYPE);
  }

  @Override
  public void record(Actor actor, Act act) {
    store.execute(
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          StoredAct stored = StoredAct.of(id(now), now, actor, act);
          acts.insert(stored);
          waiting.insert(Waiting.of(stored));
        });
  }

  /**
   * Chains the acts that wait, oldest first.
   *
   * @param most how many at the most
   * @return how many were chained, and the head of the chain after that
   */
  Sealed seal(int most) {
    return store.transaction(
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          Optional<Versioned<Head>> before = heads.get(Head.ID);
          List<Versioned<Waiting>> notes = waiting.find(Query.all().limit(most)).items();
          Head head = before.map(Versioned::document).orElse(Head.EMPTY);
          for (Versioned<Waiting> note : notes) {
            Link link = Link.after(head, note.document(), now);
            links.insert(link);
            waiting.remove(note);
            head = Head.of(link);
          }
          Head after = head;
          if (!notes.isEmpty()) {
            before.ifPresentOrElse(read -> heads.replace(read, after), () -> heads.insert(after));
          }
          return new Sealed(notes.size(), after);
        });
  }

  /** What a round of sealing has done. */
  record Sealed(int acts, Head head) {}

  Documents<StoredAct> acts() {
    return acts;
  }

  Documents<Link> links() {
    return links;
  }

  Head head() {
    return heads.get(Head.ID).map(Versioned::document).orElse(Head.EMPTY);
  }

  boolean isWaiting(String act) {
    return waiting.get(act).isPresent();
  }

  /** How many acts have no link yet. */
  long waiting() {
    return waiting.count(Query.all());
  }

  private String id(Instant at) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return String.format(
        Locale.ROOT, "%013d-%s", at.toEpochMilli(), HexFormat.of().formatHex(bytes));
  }
}
