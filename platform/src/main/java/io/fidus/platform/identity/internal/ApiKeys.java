package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Permission;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.identity.Role;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The keys with which programs call the API, as far as {@link ShortMemory} knows them. */
@Component
class ApiKeys {
  private static final int MOST_REMEMBERED = 5_000;
  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

  private final Store store;
  private final Documents<ApiKey> documents;
  private final Series<ApiKeyUse> uses;
  private final SecureText random;
  private final Acts acts;
  private final InstantSource clock;
  private final ShortMemory<ApiKey> remembered;
  private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

  ApiKeys(Store store, SecureText random, Acts acts, InstantSource clock) {
    this.store = store;
    this.documents = store.documents(ApiKey.TYPE);
    this.uses = store.series(ApiKeyUse.TYPE);
    this.random = random;
    this.acts = acts;
    this.clock = clock;
    this.remembered =
        new ShortMemory<>(
            id -> documents.get(String.valueOf(id)).map(Versioned::document),
            MOST_REMEMBERED,
            clock);
  }

  /**
   * A key as it is handed out, this once.
   *
   * @param secret what the program has to send
   */
  record Issued(ApiKey key, ApiKeySecret secret) {}

  Issued issue(String name, Role role, List<Permission> permissions, Instant expiresAt, Actor by) {
    ApiKeySecret secret = new ApiKeySecret(random.number(), random.secret());
    ApiKey key =
        new ApiKey(
            secret.id(),
            name,
            role,
            permissions,
            secret.hash(),
            by.name(),
            clock.instant(),
            expiresAt,
            Optional.empty());
    store.execute(
        () -> {
          documents.insert(key);
          acts.record(by, Act.of("added", Acts.KEY, String.valueOf(key.id())).after(facts(key)));
        });
    return new Issued(key, secret);
  }

  /** All keys, also those that are not accepted any more, the newest first. */
  List<ApiKey> all() {
    return documents.find(Query.all().limit(Query.MOST)).items().stream()
        .map(Versioned::document)
        .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
        .toList();
  }

  /** When a key was last used, to the minute; empty when it never was. */
  Optional<Instant> lastUsed(ApiKey key) {
    return uses.last(key.id()).map(ApiKeyUse::at);
  }

  /** Revokes a key; empty when there is none. One that was revoked before stays as it is. */
  Optional<ApiKey> revoke(long id, Actor by) {
    Optional<ApiKey> revoked =
        store.transaction(
            () ->
                documents
                    .get(String.valueOf(id))
                    .map(
                        read ->
                            read.document().revokedAt().isPresent()
                                ? read.document()
                                : revoke(read, by)));
    remembered.forget(id);
    return revoked;
  }

  private ApiKey revoke(Versioned<ApiKey> read, Actor by) {
    ApiKey key = read.document();
    acts.record(by, Act.of("revoked", Acts.KEY, String.valueOf(key.id())).before(facts(key)));
    return documents.replace(read, key.revoked(clock.instant())).document();
  }

  private static Facts facts(ApiKey key) {
    return Facts.of("name", key.name())
        .and("role", key.role())
        .and("permissions", key.permissions())
        .and("expiresAt", key.expiresAt());
  }

  /** The key that was presented; empty when it is none that is accepted now. */
  Optional<ApiKey> accept(ApiKeySecret presented) {
    Optional<ApiKey> key =
        remembered
            .get(presented.id())
            .filter(presented::is)
            .filter(found -> found.acceptedAt(clock.instant()));
    key.ifPresent(this::note);
    return key;
  }

  /** Who calls with a key, as long as it is accepted. */
  Optional<Caller> caller(long id) {
    return remembered.get(id).filter(key -> key.acceptedAt(clock.instant())).map(ApiKey::caller);
  }

  private void note(ApiKey key) {
    Instant now = clock.instant();
    Instant before = noted.get(key.id());
    if (before != null && now.isBefore(before.plus(BETWEEN_NOTES))) {
      return;
    }
    noted.put(key.id(), now);
    store.execute(
        () -> {
          uses.append(List.of(new ApiKeyUse(key.id(), now, now.toEpochMilli())));
          uses.trim(key.id(), now.toEpochMilli());
        });
  }
}
