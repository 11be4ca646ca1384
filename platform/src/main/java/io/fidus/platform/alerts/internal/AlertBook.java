package io.fidus.platform.alerts.internal;

import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.Alerts;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.alerts.internal.Life.Resolution;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Query;
import io.fidus.store.StaleVersion;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The alerts over the platform's store. What becomes of an alert and what is told of it are one
 * transaction.
 */
@Component
class AlertBook implements Alerts {
  private static final int ATTEMPTS = 5;
  private static final int MOST_NOTICES_AT_ONCE = 8;

  private final Store store;
  private final Documents<Alert> alerts;
  private final Documents<Silence> silences;
  private final Herald herald;
  private final Audience audience;
  private final InstantSource clock;

  AlertBook(Store store, Herald herald, Audience audience, InstantSource clock) {
    this.store = store;
    this.herald = herald;
    this.audience = audience;
    this.clock = clock;
    alerts = store.documents(Alert.TYPE);
    silences = store.documents(Silence.TYPE);
  }

  Documents<Alert> documents() {
    return alerts;
  }

  Documents<Silence> silences() {
    return silences;
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void raise(AlertRequest request) {
    String id = UUID.randomUUID().toString();
    repeatedly(
        () -> {
          Instant now = clock.instant();
          Optional<Versioned<Alert>> latest = latest(request.key());
          Optional<Versioned<Alert>> same =
              latest.filter(
                  read ->
                      read.document().open()
                          || read.document().isResolvedWithin(Alert.STEADY, now));
          same.ifPresentOrElse(
              read -> {
                Alert alert = read.document();
                change(
                    read,
                    alert.open() ? alert.raised(request, now) : alert.reopened(request, now),
                    now);
              },
              () -> {
                Alert told = told(Alert.open(id, request, now), now);
                alerts.insert(told);
                store.publish(new AlertChanged(id), id);
              });
        });
  }

  @Override
  public void resolve(String key, Instant at, Bilingual outcome) {
    repeatedly(
        () ->
            open(key)
                .ifPresent(
                    read -> {
                      Resolution how = new Resolution(at, outcome, Optional.empty());
                      change(
                          read, read.document().resolved(how, Optional.empty()), clock.instant());
                    }));
  }

  /**
   * Changes an alert by its id, with what has to be recorded in the same transaction.
   *
   * @return the alert as it is then; empty when there is none with the id
   */
  Optional<Versioned<Alert>> change(String id, UnaryOperator<Alert> change, Runnable along) {
    repeatedly(
        () ->
            alerts
                .get(id)
                .ifPresent(
                    read -> {
                      Alert next = change.apply(read.document());
                      if (!next.equals(read.document())) {
                        change(read, next, clock.instant());
                        along.run();
                      }
                    }));
    return alerts.get(id);
  }

  /** Tells what is due of an alert by now. */
  void review(String id) {
    repeatedly(
        () -> alerts.get(id).ifPresent(read -> change(read, read.document(), clock.instant())));
  }

  /** Whether something is to be told of an alert now. */
  boolean isDue(Alert alert, Instant now) {
    Circumstances atBest = new Circumstances(now, false, false, false, audience.escalateAfter());
    return Telling.due(alert, atBest).isPresent()
        && Telling.due(alert, circumstances(alert, now)).isPresent();
  }

  private void change(Versioned<Alert> read, Alert next, Instant now) {
    Alert told = told(next, now);
    if (!told.equals(read.document())) {
      alerts.replace(read, told);
      store.publish(new AlertChanged(told.id()), told.id());
    }
  }

  private Alert told(Alert alert, Instant now) {
    Circumstances at = circumstances(alert, now);
    Alert told = alert;
    for (int i = 0; i < MOST_NOTICES_AT_ONCE; i++) {
      Optional<Notice> due = Telling.due(told, at);
      if (due.isEmpty()) {
        return told;
      }
      herald.tell(told, due.get(), now);
      told = told.told(due.get(), now);
    }
    throw new IllegalStateException("There is no end of what is to be told of " + alert.key());
  }

  private Circumstances circumstances(Alert alert, Instant now) {
    return new Circumstances(
        now,
        silence(alert.key(), now).isPresent(),
        explanation(alert, now).isPresent(),
        audience.isQuietAt(now),
        audience.escalateAfter());
  }

  /** The silence that an alert is under now; the longest of several. */
  Optional<Silence> silence(String key, Instant now) {
    return silences
        .find(Query.on(Silence.BY_KEY, key).from(now).descending().limit(1))
        .items()
        .stream()
        .map(Versioned::document)
        .filter(silence -> silence.isOnAt(now))
        .findFirst();
  }

  /**
   * The alert that explains another one: one that it rests on, at least as severe, and open or over
   * for less than half a minute. Of alerts that rest on each other none explains another.
   */
  Optional<Alert> explanation(Alert alert, Instant now) {
    return alert.content().restsOn().stream()
        .flatMap(key -> latest(key).map(Versioned::document).stream())
        .filter(cause -> cause.open() || cause.isResolvedWithin(Telling.CAUSE_LINGERS, now))
        .filter(cause -> cause.content().severity().compareTo(alert.content().severity()) >= 0)
        .filter(cause -> !restsOn(cause, alert.key(), new HashSet<>()))
        .findFirst();
  }

  private boolean restsOn(Alert alert, String key, Set<String> seen) {
    if (!seen.add(alert.key())) {
      return false;
    }
    List<String> causes = alert.content().restsOn();
    return causes.contains(key)
        || causes.stream()
            .flatMap(cause -> open(cause).stream())
            .anyMatch(cause -> restsOn(cause.document(), key, seen));
  }

  private Optional<Versioned<Alert>> open(String key) {
    return alerts.find(Query.on(Alert.ONCE, key).limit(1)).items().stream().findFirst();
  }

  private Optional<Versioned<Alert>> latest(String key) {
    return open(key)
        .or(
            () ->
                alerts.find(Query.on(Alert.BY_KEY, key).descending().limit(1)).items().stream()
                    .findFirst());
  }

  /** Another node may change the same alert at the same moment; the later one decides anew. */
  private void repeatedly(Runnable body) {
    for (int attempt = 1; ; attempt++) {
      try {
        store.execute(body);
        return;
      } catch (DuplicateKey | StaleVersion overtaken) {
        if (attempt == ATTEMPTS) {
          throw overtaken;
        }
      }
    }
  }
}
