package io.fidus.platform.alerts.internal;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.alerts.internal.AlertViews.AlertSummary;
import io.fidus.platform.alerts.internal.Life.Acknowledgement;
import io.fidus.platform.alerts.internal.Life.Resolution;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people do about alerts; each act is recorded with what it changes. */
@Component
class AlertDesk {
  private static final String OBJECT = "alert";
  private static final Bilingual BY_HAND = new Bilingual("Cerrada a mano.", "Closed by hand.");

  private final AlertBook book;
  private final Store store;
  private final Audit audit;

  AlertDesk(AlertBook book, Store store, Audit audit) {
    this.book = book;
    this.store = store;
    this.audit = audit;
  }

  Versioned<Alert> get(String id) {
    return book.documents().get(id).orElseThrow(() -> unknown(id));
  }

  /** Takes care of an alert; who already does stays the one. */
  Alert acknowledge(String id, Optional<String> note, Actor actor) {
    Act act = act("acknowledged", get(id).document());
    return book.change(
            id,
            alert -> {
              requireOpen(alert);
              return alert.state() == AlertState.ACKNOWLEDGED
                  ? alert
                  : alert.acknowledged(new Acknowledgement(actor.name(), book.now(), note));
            },
            () -> audit.record(actor, note.map(act::reason).orElse(act)))
        .map(Versioned::document)
        .orElseThrow(() -> unknown(id));
  }

  /** Ends an alert whose source will not: it opens again when that raises it. */
  Alert resolve(String id, String reason, Actor actor) {
    Act act = act("resolved", get(id).document()).reason(reason);
    return book.change(
            id,
            alert -> {
              requireOpen(alert);
              return alert.resolved(
                  new Resolution(book.now(), BY_HAND, Optional.of(actor.name())),
                  Optional.of(reason));
            },
            () -> audit.record(actor, act))
        .map(Versioned::document)
        .orElseThrow(() -> unknown(id));
  }

  /** Silences the cause of an alert until an instant. */
  Silence silence(String id, Instant until, String reason, Actor actor) {
    String key = get(id).document().key();
    Silence silence =
        new Silence(
            UUID.randomUUID().toString(),
            key,
            actor.name(),
            reason,
            book.now(),
            until,
            Optional.empty());
    store.execute(
        () -> {
          book.silences().insert(silence);
          store.publish(new AlertChanged(id), id);
          audit.record(
              actor,
              Act.of("silenced", OBJECT, id)
                  .after(Facts.of("cause", key).and("until", until))
                  .reason(reason));
        });
    return silence;
  }

  /** Ends a silence before its time. */
  Silence endSilence(String id, Actor actor) {
    Documents<Silence> silences = book.silences();
    return store.transaction(
        () -> {
          Versioned<Silence> read =
              silences
                  .get(id)
                  .orElseThrow(
                      () ->
                          new Refusal(
                              CommonProblem.NOT_FOUND, "There is no silence '" + id + "'."));
          if (!read.document().isOnAt(book.now())) {
            throw new Refusal(AlertProblem.SILENCE_OVER, "It has ended already.");
          }
          audit.record(
              actor,
              Act.of("ended", "silence", id).after(Facts.of("cause", read.document().key())));
          return silences.replace(read, read.document().ended(actor.name(), book.now())).document();
        });
  }

  AlertSummary summary() {
    Instant now = book.now();
    List<Alert> open =
        book.documents().find(Query.on(Alert.BY_OPEN, true).limit(Query.MOST)).items().stream()
            .map(Versioned::document)
            .filter(alert -> book.explanation(alert, now).isEmpty())
            .toList();
    return new AlertSummary(
        count(open, Severity.CRITICAL),
        count(open, Severity.WARNING),
        count(open, Severity.INFO),
        open.stream()
            .filter(alert -> alert.content().severity() != Severity.INFO)
            .filter(alert -> alert.state() == AlertState.OPENED)
            .count());
  }

  private static long count(List<Alert> alerts, Severity severity) {
    return alerts.stream().filter(alert -> alert.content().severity() == severity).count();
  }

  private static void requireOpen(Alert alert) {
    if (!alert.open()) {
      throw new Refusal(AlertProblem.ALERT_OVER, "It was resolved already.");
    }
  }

  private static Refusal unknown(String id) {
    return new Refusal(CommonProblem.NOT_FOUND, "There is no alert '" + id + "'.");
  }

  private static Act act(String verb, Alert alert) {
    return Act.of(verb, OBJECT, alert.id()).after(Facts.of("cause", alert.key()));
  }
}
