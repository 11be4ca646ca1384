package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.identity.TokenSettings;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.SortOrder;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The sign-ins that are open, and the refresh tokens that keep them so. Both are kept in the store:
 * a restart ends nothing.
 */
@Component
class Sessions {
  /** More open sessions of one person than devices; beyond, the oldest ends. */
  private static final int MOST_PER_USER = 20;

  private static final int TIDIED_AT_ONCE = 50;
  private static final int MOST_DEVICE_CHARACTERS = 200;

  /**
   * How long the token before the current one still gives access, though no new token: two windows
   * of one browser that refresh at the same moment share the cookie that the first was given.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private final Store store;
  private final Documents<Session> documents;
  private final Series<RefreshToken> tokens;
  private final SecureText random;
  private final TokenSettings settings;
  private final Acts acts;
  private final InstantSource clock;

  Sessions(Store store, SecureText random, TokenSettings settings, Acts acts, InstantSource clock) {
    this.store = store;
    this.documents = store.documents(Session.TYPE);
    this.tokens = store.series(RefreshToken.TYPE);
    this.random = random;
    this.settings = settings;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * A session that was opened or renewed.
   *
   * @param refresh the next refresh token; empty when the caller has it already
   */
  record Renewed(Session session, Optional<RefreshSecret> refresh) {}

  Optional<Session> byId(long id) {
    return documents.get(String.valueOf(id)).map(Versioned::document);
  }

  /** Opens a session for a person who has just proved who they are. */
  Renewed open(String userId, String address, String device) {
    Instant now = clock.instant();
    Session session =
        new Session(
            random.number(),
            userId,
            now,
            address,
            device.substring(0, Math.min(device.length(), MOST_DEVICE_CHARACTERS)),
            now,
            Optional.of(now.plus(settings.sessionLongest())),
            Optional.empty());
    String secret = random.secret();
    return store.transaction(
        () -> {
          endExpired(now);
          endOldest(userId);
          documents.insert(session);
          return new Renewed(session, Optional.of(issue(session.id(), 1, secret, now)));
        });
  }

  /**
   * Renews a session with its refresh token, which is thereby replaced. A token that was replaced
   * before has been copied by someone, and ends the session.
   *
   * @return empty when the token is not one of an open session
   */
  Optional<Renewed> renew(RefreshSecret presented, Actor visitor) {
    String secret = random.secret();
    return store.transaction(() -> renew(presented, secret, visitor));
  }

  private Optional<Renewed> renew(RefreshSecret presented, String next, Actor visitor) {
    Instant now = clock.instant();
    Optional<Versioned<Session>> found = documents.get(String.valueOf(presented.session()));
    Optional<RefreshToken> stored = tokens.get(presented.session(), presented.number());
    Optional<RefreshToken> last = tokens.last(presented.session());
    if (found.isEmpty() || stored.isEmpty() || last.isEmpty() || !presented.is(stored.get())) {
      return Optional.empty();
    }
    Session session = found.get().document();
    if (!session.openAt(now) || now.isAfter(last.get().issuedAt().plus(settings.sessionIdle()))) {
      return Optional.empty();
    }
    long behind = last.get().number() - presented.number();
    if (behind == 0) {
      documents.confirm(found.get());
      RefreshSecret refresh = issue(session.id(), presented.number() + 1, next, now);
      return Optional.of(new Renewed(session, Optional.of(refresh)));
    }
    if (behind == 1 && now.isBefore(last.get().issuedAt().plus(OVERLAP))) {
      return Optional.of(new Renewed(session, Optional.empty()));
    }
    end(found.get(), Session.End.TOKEN_REUSED);
    acts.record(
        visitor,
        Act.of("revoked", Acts.SESSION, session.key())
            .before(Facts.of("person", session.userId()))
            .reason("A refresh token was used again: somebody has a copy."));
    return Optional.empty();
  }

  /** Notes that the person of an open session has proved again who they are. */
  void prove(long id) {
    store.execute(
        () ->
            documents
                .get(String.valueOf(id))
                .filter(session -> session.document().openUntil().isPresent())
                .ifPresent(
                    session ->
                        documents.replace(session, session.document().proved(clock.instant()))));
  }

  /** The open sessions of a person, the oldest first. */
  List<Session> open(String userId) {
    Instant now = clock.instant();
    return openOf(userId).stream()
        .map(Versioned::document)
        .filter(session -> session.openAt(now))
        .toList();
  }

  /** When a session last showed that it is used; it does so every few minutes. */
  Instant lastSeen(Session session) {
    return tokens
        .last(session.id())
        .map(RefreshToken::issuedAt)
        .filter(session.provedAt()::isBefore)
        .orElse(session.provedAt());
  }

  /** When a person last signed in. */
  Optional<Instant> lastSignIn(String userId) {
    return documents.find(Query.on(Session.BY_START, userId).descending().limit(1)).items().stream()
        .findFirst()
        .map(session -> session.document().startedAt());
  }

  /** The next refresh token of a session that goes on, for example with another password. */
  Renewed rotate(Session session) {
    String secret = random.secret();
    return store.transaction(
        () -> {
          long last = tokens.last(session.id()).map(RefreshToken::number).orElse(0L);
          return new Renewed(
              session, Optional.of(issue(session.id(), last + 1, secret, clock.instant())));
        });
  }

  /** Whether the token is, or was, one of an open session. */
  boolean owns(RefreshSecret presented) {
    return tokens.get(presented.session(), presented.number()).map(presented::is).orElse(false);
  }

  /** Ends a session; one that has ended stays as it is. */
  void end(long id, Session.End why) {
    store.execute(
        () ->
            documents
                .get(String.valueOf(id))
                .filter(session -> session.document().openUntil().isPresent())
                .ifPresent(session -> end(session, why)));
  }

  /** Ends every open session of a person that the condition names. */
  List<Session> endAll(String userId, Session.End why, Predicate<Session> which) {
    return store.transaction(
        () -> {
          List<Versioned<Session>> ending =
              openOf(userId).stream().filter(open -> which.test(open.document())).toList();
          ending.forEach(open -> end(open, why));
          return ending.stream().map(Versioned::document).toList();
        });
  }

  private void end(Versioned<Session> session, Session.End why) {
    documents.replace(session, session.document().ended(why));
    tokens.trim(session.document().id(), Long.MAX_VALUE);
  }

  private void endOldest(String userId) {
    List<Versioned<Session>> open = openOf(userId);
    open.stream()
        .limit(Math.max(0, open.size() - MOST_PER_USER + 1))
        .forEach(oldest -> end(oldest, Session.End.TOO_MANY));
  }

  private void endExpired(Instant now) {
    documents
        .find(Query.on(Session.BY_EXPIRY).to(now).limit(TIDIED_AT_ONCE))
        .items()
        .forEach(expired -> end(expired, Session.End.EXPIRED));
  }

  private List<Versioned<Session>> openOf(String userId) {
    return documents
        .find(
            new Query(
                Session.BY_USER,
                List.of(userId),
                Optional.empty(),
                Optional.empty(),
                SortOrder.ASCENDING,
                Optional.empty(),
                Query.MOST))
        .items();
  }

  private RefreshSecret issue(long session, long number, String secret, Instant now) {
    RefreshSecret issued = new RefreshSecret(session, number, secret);
    tokens.append(List.of(new RefreshToken(session, now, number, issued.hash())));
    return issued;
  }
}
