package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Caller;
import io.fidus.platform.api.SessionWatch;
import io.fidus.platform.identity.Role;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who a session belongs to, or what key it is, and what they may do now, as far as {@link
 * ShortMemory} knows it.
 */
@Component
class Callers implements SessionWatch {
  private static final int MOST_REMEMBERED = 20_000;

  private final Sessions sessions;
  private final Users users;
  private final ApiKeys keys;
  private final InstantSource clock;
  private final ShortMemory<Caller> remembered;

  Callers(Sessions sessions, Users users, ApiKeys keys, InstantSource clock) {
    this.sessions = sessions;
    this.users = users;
    this.keys = keys;
    this.clock = clock;
    this.remembered = new ShortMemory<>(this::read, MOST_REMEMBERED, clock);
  }

  /** The caller, or empty when the session has ended or the person may not use FIDUS any more. */
  Optional<Caller> of(long sessionId) {
    return remembered.get(sessionId);
  }

  @Override
  public Optional<Caller> caller(String sessionId) {
    return ApiKey.ofSession(sessionId)
        .map(keys::caller)
        .orElseGet(() -> of(Long.parseLong(sessionId)));
  }

  @Override
  public Optional<Caller> callerNow(String sessionId) {
    if (ApiKey.ofSession(sessionId).isPresent()) {
      return caller(sessionId);
    }
    forget(Long.parseLong(sessionId));
    return of(Long.parseLong(sessionId));
  }

  /** Makes a change of the session or of its person count with the next request. */
  void forget(long sessionId) {
    remembered.forget(sessionId);
  }

  /** Makes a change of a person count with the next request of any of their sessions. */
  void forgetUser(String userId) {
    remembered.forgetAll(caller -> caller.userId().equals(userId));
  }

  private Optional<Caller> read(long sessionId) {
    Instant now = clock.instant();
    return sessions
        .byId(sessionId)
        .filter(session -> session.openAt(now))
        .flatMap(session -> caller(session, now));
  }

  private Optional<Caller> caller(Session session, Instant now) {
    return users
        .byId(session.userId())
        .map(Versioned::document)
        .filter(User::active)
        .map(
            user ->
                new Caller(
                    user.id(),
                    user.username(),
                    user.rolesAt(now).stream().map(Role::name).sorted().toList(),
                    session.key(),
                    Caller.Kind.PERSON,
                    user.permissionsAt(now),
                    user.scopeAt(now),
                    user.mustChangePassword(),
                    Optional.of(session.provedAt())));
  }
}
