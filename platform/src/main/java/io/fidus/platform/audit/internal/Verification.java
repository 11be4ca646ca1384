package io.fidus.platform.audit.internal;

import io.fidus.store.Documents;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Goes through the whole log. First along the chain: every number is there, every link follows from
 * the one before, every act is what was chained. Then along the acts: every act has a link or waits
 * for one. At last the end: it is where the head in the store and the head beside it say.
 */
@Component
class Verification {
  private static final int PIECE = 500;

  private final AuditLog log;
  private final HeadFile file;
  private final InstantSource clock;

  Verification(AuditLog log, HeadFile file, InstantSource clock) {
    this.log = log;
    this.file = file;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param acts how many acts there are
   * @param chained how many of them have a link; up to this number the log is proved
   * @param waiting how many wait for one
   * @param hash of the last link
   * @param broken the first thing that is wrong
   */
  record Result(
      Instant at, long acts, long chained, long waiting, String hash, Optional<Broken> broken) {}

  /**
   * Something that is wrong.
   *
   * @param number of the link; empty for an act without one
   * @param act the id of the act; empty when it is not known
   */
  record Broken(Optional<Long> number, Optional<String> act, Damage damage) {}

  /** What can be wrong. */
  enum Damage {
    LINK_MISSING("A link is missing."),
    LINK_CHANGED("A link was changed, or moved."),
    LINK_UNREADABLE("A link cannot be read."),
    ACT_MISSING("The act was removed."),
    ACT_CHANGED("The act was changed after it was recorded."),
    ACT_UNREADABLE("The act cannot be read."),
    ACT_INSERTED("The act was not recorded by FIDUS."),
    ACT_HIDDEN("An act is kept, but lists do not find it."),
    END_CUT("The end of the chain was cut off."),
    END_ADDED("Something was added behind the end of the chain.");

    private final String sentence;

    Damage(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  /** Ends the walk at the first thing that is wrong. */
  private static final class Found extends RuntimeException {
    private final transient Broken broken;

    Found(Optional<Long> number, Optional<String> act, Damage damage) {
      super(damage.sentence());
      this.broken = new Broken(number, act, damage);
    }
  }

  /** What has been walked so far. */
  private static final class Walk {
    private Head end = Head.EMPTY;
    private long acts;
  }

  synchronized Result verify() {
    Walk walk = new Walk();
    Optional<Broken> broken = Optional.empty();
    try {
      // The file never knows more than the store, and the store never more than the chain.
      Optional<Head> beside = file.read();
      Head head = log.head();
      walkChain(walk, head, beside);
      requireEnd(walk, head, beside);
      walkActs(walk);
    } catch (Found found) {
      broken = Optional.of(found.broken);
    }
    return new Result(
        clock.instant(), walk.acts, walk.end.number(), log.waiting(), walk.end.hash(), broken);
  }

  private void walkChain(Walk walk, Head head, Optional<Head> beside) {
    Optional<String> cursor = Optional.empty();
    do {
      Query query = Query.all().limit(PIECE).after(cursor);
      Page<Versioned<Link>> page =
          readable(log.links(), query, walk.end.number() + 1, Damage.LINK_UNREADABLE);
      page.items().forEach(read -> follow(walk, read));
      cursor = page.next();
    } while (cursor.isPresent());
    requireSame(head);
    beside.ifPresent(this::requireSame);
  }

  private void follow(Walk walk, Versioned<Link> read) {
    Link link = read.document();
    long expected = walk.end.number() + 1;
    Optional<Long> number = Optional.of(expected);
    if (link.number() > expected) {
      throw new Found(number, Optional.empty(), Damage.LINK_MISSING);
    }
    if (link.number() != expected
        || read.version() != 1
        || !link.sound()
        || !link.previous().equals(walk.end.hash())) {
      throw new Found(number, Optional.of(link.act()), Damage.LINK_CHANGED);
    }
    requireAct(link, number);
    walk.end = Head.of(link);
  }

  private void requireAct(Link link, Optional<Long> number) {
    Optional<String> id = Optional.of(link.act());
    Optional<Versioned<StoredAct>> act;
    try {
      act = log.acts().get(link.act());
    } catch (StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException unreadable) {
      throw new Found(number, id, Damage.ACT_UNREADABLE);
    }
    if (act.isEmpty()) {
      throw new Found(number, id, Damage.ACT_MISSING);
    }
    if (act.get().version() != 1
        || !act.get().document().id().equals(link.act())
        || !act.get().document().hash().equals(link.actHash())) {
      throw new Found(number, id, Damage.ACT_CHANGED);
    }
  }

  /** A head that was noted must be a link of the chain. */
  private void requireSame(Head head) {
    if (head.number() == 0) {
      return;
    }
    Optional<Link> link = log.links().get(Link.id(head.number())).map(Versioned::document);
    if (link.isEmpty() || !link.get().hash().equals(head.hash())) {
      throw new Found(Optional.of(head.number()), Optional.empty(), Damage.END_CUT);
    }
  }

  private void requireEnd(Walk walk, Head head, Optional<Head> beside) {
    if (walk.end.number() < head.number()
        || walk.end.number() < beside.map(Head::number).orElse(0L)) {
      throw new Found(Optional.of(walk.end.number() + 1), Optional.empty(), Damage.END_CUT);
    }
    // What was chained meanwhile has moved the head as well.
    long now = log.head().number();
    if (walk.end.number() > now) {
      throw new Found(Optional.of(now + 1), Optional.empty(), Damage.END_ADDED);
    }
  }

  private void walkActs(Walk walk) {
    Optional<String> cursor = Optional.empty();
    do {
      Query query = Query.on(StoredAct.BY_TIME).limit(PIECE).after(cursor);
      Page<Versioned<StoredAct>> page = readable(log.acts(), query, 0, Damage.ACT_UNREADABLE);
      page.items().forEach(read -> requireRecorded(read.document().id()));
      walk.acts += page.items().size();
      cursor = page.next();
    } while (cursor.isPresent());
    if (walk.acts < walk.end.number()) {
      throw new Found(Optional.empty(), Optional.empty(), Damage.ACT_HIDDEN);
    }
  }

  /** An act gets its link in the transaction in which it stops waiting. */
  private void requireRecorded(String act) {
    if (!isChained(act) && !log.isWaiting(act) && !isChained(act)) {
      throw new Found(Optional.empty(), Optional.of(act), Damage.ACT_INSERTED);
    }
  }

  private boolean isChained(String act) {
    return log.links().count(Query.on(Link.BY_ACT, act)) > 0;
  }

  private static <T> Page<Versioned<T>> readable(
      Documents<T> documents, Query query, long number, Damage damage) {
    try {
      return documents.find(query);
    } catch (StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException unreadable) {
      throw new Found(Optional.of(number).filter(known -> known > 0), Optional.empty(), damage);
    }
  }
}
