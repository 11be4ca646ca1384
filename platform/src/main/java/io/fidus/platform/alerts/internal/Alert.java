package io.fidus.platform.alerts.internal;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.alerts.internal.Life.Acknowledgement;
import io.fidus.platform.alerts.internal.Life.Resolution;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An alert: what it says, its life, and what was told of it.
 *
 * @param openKey its key while it is not resolved, so that there is one of it
 * @param open whether it is not resolved
 * @param pending whether there may be something to tell, now or later
 * @param happenings what happened, in order; the first and the last ones
 */
record Alert(
    String id,
    String key,
    Optional<String> openKey,
    boolean open,
    boolean pending,
    Content content,
    Life life,
    Told told,
    List<Happened> happenings) {
  static final String ONCE = "once";
  static final String BY_KEY = "key";
  static final String BY_TIME = "opened";
  static final String BY_OPEN = "open";
  static final String PENDING = "pending";

  static final DocumentType<Alert> TYPE =
      DocumentType.of("alerts", Alert.class, Alert::id)
          .unique(ONCE, Field.text("openKey"))
          .index(BY_KEY, Field.text("key"), Field.instant("life.openedAt"))
          .index(BY_TIME, Field.instant("life.openedAt"))
          .index(BY_OPEN, Field.flag("open"), Field.instant("life.openedAt"))
          .index(PENDING, Field.flag("pending"), Field.instant("life.openedAt"));

  /** A cause that comes back within this time is the same alert. */
  static final Duration STEADY = Duration.ofMinutes(10);

  private static final int MOST_HAPPENINGS = 100;

  Alert {
    happenings = List.copyOf(happenings);
  }

  /** What it says now. */
  record Content(
      Severity severity,
      Bilingual title,
      Bilingual detail,
      List<String> restsOn,
      Optional<String> page,
      boolean mailed) {
    Content {
      restsOn = List.copyOf(restsOn);
    }

    static Content of(AlertRequest request) {
      return new Content(
          request.severity(),
          request.title(),
          request.detail(),
          request.restsOn(),
          request.page(),
          request.mailed());
    }
  }

  /** What can happen to an alert. */
  enum HappenedKind {
    OPENED,
    WORSENED,
    CHANGED,
    ACKNOWLEDGED,
    REOPENED,
    RESOLVED
  }

  /**
   * Something that happened.
   *
   * @param by the person who did it; empty for the program
   * @param note what the person said
   */
  record Happened(Instant at, HappenedKind kind, Optional<String> by, Optional<String> note) {}

  static Alert open(String id, AlertRequest request, Instant now) {
    return new Alert(
        id,
        request.key(),
        Optional.of(request.key()),
        true,
        true,
        Content.of(request),
        Life.opened(request.since(), now),
        Told.NOTHING,
        List.of(happened(HappenedKind.OPENED, now)));
  }

  AlertState state() {
    return life.state();
  }

  /** The same after its cause was raised again while it is open. */
  Alert raised(AlertRequest request, Instant now) {
    Content next = Content.of(request);
    if (next.equals(content)) {
      return this;
    }
    HappenedKind kind =
        next.severity().compareTo(content.severity()) > 0
            ? HappenedKind.WORSENED
            : HappenedKind.CHANGED;
    return with(next, life.changed(now), told, happened(kind, now));
  }

  /** The same after its cause came back soon after it was resolved. */
  Alert reopened(AlertRequest request, Instant now) {
    Content next = Content.of(request);
    Life again = next.equals(content) ? life.reopened() : life.reopened().changed(now);
    return with(next, again, told.reopened(life), happened(HappenedKind.REOPENED, now));
  }

  boolean isResolvedWithin(Duration time, Instant now) {
    return life.resolution()
        .map(resolution -> now.isBefore(resolution.at().plus(time)))
        .orElse(false);
  }

  Alert acknowledged(Acknowledgement by) {
    return with(
        content,
        life.acknowledged(by),
        told,
        new Happened(by.at(), HappenedKind.ACKNOWLEDGED, Optional.of(by.by()), by.note()));
  }

  Alert resolved(Resolution how, Optional<String> note) {
    return with(
        content,
        life.resolved(how),
        told,
        new Happened(how.at(), HappenedKind.RESOLVED, how.by(), note));
  }

  /** The same after something was told of it. */
  Alert told(Notice notice, Instant now) {
    Told more = told.and(notice, this, now, Telling.remindersDue(this, now));
    return new Alert(
        id, key, openKey, open, open || more.owesTheEndOf(life), content, life, more, happenings);
  }

  private Alert with(Content nextContent, Life nextLife, Told nextTold, Happened what) {
    boolean nowOpen = nextLife.resolution().isEmpty();
    return new Alert(
        id,
        key,
        nowOpen ? Optional.of(key) : Optional.empty(),
        nowOpen,
        nowOpen || nextTold.owesTheEndOf(nextLife),
        nextContent,
        nextLife,
        nextTold,
        joined(what));
  }

  private List<Happened> joined(Happened what) {
    List<Happened> more = new ArrayList<>(happenings);
    more.add(what);
    if (more.size() > MOST_HAPPENINGS) {
      more.remove(1);
    }
    return more;
  }

  private static Happened happened(HappenedKind kind, Instant now) {
    return new Happened(now, kind, Optional.empty(), Optional.empty());
  }
}
