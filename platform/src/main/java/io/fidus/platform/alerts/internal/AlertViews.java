package io.fidus.platform.alerts.internal;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.alerts.internal.Alert.HappenedKind;
import io.fidus.platform.alerts.internal.Life.Acknowledgement;
import io.fidus.platform.alerts.internal.Life.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The alerts as the API shows them. */
final class AlertViews {
  private AlertViews() {}

  /** A sentence in both languages of the house. */
  record BilingualView(String spanish, String english) {
    static BilingualView of(Bilingual text) {
      return new BilingualView(text.spanish(), text.english());
    }
  }

  /**
   * An alert.
   *
   * @param key names the root cause
   * @param since when what it tells of began
   * @param openings how often it was opened; more than once when its cause came back at once
   * @param seconds from its beginning to its end, or until now
   * @param acknowledgedBy who takes care of it; null while nobody does
   * @param outcome how it ended; null while it is open
   * @param resolvedBy the person who has ended it; null when its cause is over
   * @param explainedBy the id of the open alert that explains it, so that nobody is told; or null
   * @param silencedUntil until when somebody has silenced it; or null
   * @param notices how many notices went out
   * @param page the path in the web app where one looks further; or null
   */
  record AlertView(
      String id,
      String key,
      Severity severity,
      AlertState state,
      BilingualView title,
      BilingualView detail,
      Instant since,
      Instant openedAt,
      Instant changedAt,
      int openings,
      long seconds,
      Optional<String> acknowledgedBy,
      Optional<Instant> acknowledgedAt,
      Optional<Instant> resolvedAt,
      Optional<BilingualView> outcome,
      Optional<String> resolvedBy,
      Optional<String> explainedBy,
      Optional<Instant> silencedUntil,
      int notices,
      Optional<Instant> escalatedAt,
      Optional<String> page) {
    static AlertView of(Alert alert, AlertBook book) {
      Instant now = book.now();
      Life life = alert.life();
      return new AlertView(
          alert.id(),
          alert.key(),
          alert.content().severity(),
          alert.state(),
          BilingualView.of(alert.content().title()),
          BilingualView.of(alert.content().detail()),
          life.since(),
          life.openedAt(),
          life.changedAt(),
          life.openings(),
          life.duration(now).toSeconds(),
          life.acknowledgement().map(Acknowledgement::by),
          life.acknowledgement().map(Acknowledgement::at),
          life.resolution().map(Resolution::at),
          life.resolution().map(Resolution::outcome).map(BilingualView::of),
          life.resolution().flatMap(Resolution::by),
          alert.open() ? book.explanation(alert, now).map(Alert::id) : Optional.empty(),
          book.silence(alert.key(), now).map(Silence::until),
          alert.told().notices(),
          alert.told().escalated(),
          alert.content().page());
    }
  }

  /**
   * Something that happened to an alert.
   *
   * @param by the person who did it; null for the program
   * @param note what the person said; null for nothing
   */
  record AlertHappeningView(
      Instant at, HappenedKind kind, Optional<String> by, Optional<String> note) {}

  /** An alert and what happened to it, in order. */
  record AlertDetail(AlertView alert, List<AlertHappeningView> happenings) {
    static AlertDetail of(Alert alert, AlertBook book) {
      return new AlertDetail(
          AlertView.of(alert, book),
          alert.happenings().stream()
              .map(
                  happened ->
                      new AlertHappeningView(
                          happened.at(), happened.kind(), happened.by(), happened.note()))
              .toList());
    }
  }

  /**
   * Alerts, the newest first.
   *
   * @param next to be sent as after; null on the last page
   */
  record AlertPage(List<AlertView> items, Optional<String> next) {}

  /**
   * How many alerts are open, by severity; those that another one explains are not counted.
   *
   * @param unacknowledged how many of the critical and warnings nobody takes care of
   */
  record AlertSummary(long critical, long warning, long info, long unacknowledged) {}

  /**
   * A silence: nothing is told of a cause for a time.
   *
   * @param key of the alerts
   * @param endedBy who has ended it before its time; or null
   * @param active whether it is on
   */
  record SilenceView(
      String id,
      String key,
      String author,
      String reason,
      Instant from,
      Instant until,
      Optional<String> endedBy,
      boolean active) {
    static SilenceView of(Silence silence, Instant now) {
      return new SilenceView(
          silence.id(),
          silence.key(),
          silence.author(),
          silence.reason(),
          silence.from(),
          silence.until(),
          silence.endedBy(),
          silence.isOnAt(now));
    }
  }
}
