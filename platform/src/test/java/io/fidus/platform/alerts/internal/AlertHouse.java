package io.fidus.platform.alerts.internal;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.AlertSettings;
import io.fidus.platform.alerts.Alerts;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.mail.MailSettings;
import io.fidus.platform.mail.internal.PostOffice;
import io.fidus.probe.MovableClock;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import io.fidus.store.Versioned;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** The alerts and the mail of a platform over a store of the test; time passes when it says so. */
final class AlertHouse implements AutoCloseable {
  static final String DESK = "desk@house.example";
  static final String CHIEF = "chief@house.example";

  private final MovableClock clock;
  private final Store store;
  private final PostOffice office;
  private final AlertBook book;
  private final AlertDesk desk;
  private final AlertRounds rounds;
  private final Hooks hooks;
  private final List<String> acts = new ArrayList<>();

  AlertHouse(Path data, MovableClock clock, MailSettings mail, AlertSettings settings) {
    this.clock = clock;
    store = Stores.open(StoreSettings.embedded(data, clock));
    Audit audit = (actor, act) -> acts.add(actor.name() + ' ' + act.verb());
    office = new PostOffice(store, mail, clock, audit);
    Audience audience = new Audience(settings);
    hooks = new Hooks(store, settings, JsonMapper.builder().build(), clock);
    Herald herald = new Herald(office.mails(), hooks, audience, http());
    book = new AlertBook(store, herald, audience, clock);
    desk = new AlertDesk(book, store, audit);
    rounds =
        new AlertRounds(
            book, new Digest(book, office.mails(), audience), hooks, office.mails(), store);
  }

  private static HttpSettings http() {
    return new HttpSettings(
        8080,
        Optional.of(URI.create("https://fidus.example.com/")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DataSize.ofMegabytes(1),
        DataSize.ofMegabytes(1));
  }

  /** Mails to the desk in Spanish and, when nobody acknowledges, to the chief in English. */
  static AlertSettings settings() {
    return settings(Optional.empty(), Optional.empty(), Optional.empty());
  }

  static AlertSettings settings(
      Optional<String> quietHours, Optional<String> digestAt, Optional<URI> webhook) {
    return new AlertSettings(
        Optional.of(DESK),
        Optional.of(CHIEF + " en"),
        Duration.ofMinutes(15),
        "es-MX",
        "America/Mexico_City",
        quietHours,
        digestAt,
        webhook,
        webhook.map(_ -> "a word that both sides of the hook know"));
  }

  Alerts alerts() {
    return book;
  }

  AlertBook book() {
    return book;
  }

  AlertDesk desk() {
    return desk;
  }

  Hooks hooks() {
    return hooks;
  }

  List<String> acts() {
    return acts;
  }

  static Actor person(String name) {
    return new Actor(
        Actor.Kind.PERSON,
        Optional.of("id-" + name),
        name,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Something that is wrong since now. */
  AlertRequest request(String key, Severity severity) {
    return AlertRequest.of(
        key,
        severity,
        new Bilingual("Falla " + key, "Failure of " + key),
        new Bilingual("Detalle.", "Detail."),
        clock.instant());
  }

  void raise(String key, Severity severity) {
    book.raise(request(key, severity));
  }

  void resolve(String key) {
    book.resolve(key, clock.instant(), new Bilingual("Ya funciona.", "It works again."));
  }

  /** Lets time pass; everything that time brings about happens within it, step by step. */
  void pass(Duration time) {
    Duration step = time.compareTo(Duration.ofMinutes(2)) > 0 ? time.dividedBy(60) : time;
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
      clock.advance(step);
      round();
    }
  }

  /** Does what is due now, and sends what that writes. */
  void round() {
    try {
      rounds.round();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    office.round();
  }

  Alert latest(String key) {
    return book.documents().find(Query.on(Alert.BY_KEY, key).descending().limit(1)).items().stream()
        .map(Versioned::document)
        .findFirst()
        .orElseThrow();
  }

  long count() {
    return book.documents().count(Query.all());
  }

  @Override
  public void close() {
    hooks.destroy();
    store.close();
  }
}
