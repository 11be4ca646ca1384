package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Caller;
import io.fidus.platform.api.SessionWatch;
import io.fidus.platform.identity.Role;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Who a session belongs to, or what key it is, and what they may do now. What was read is used
 * again for a few seconds; a change on this node counts at once, one on another node after that
 * time.
 */
@Component
class Callers implements SessionWatch {
  private static final Duration REMEMBERED = Duration.ofSeconds(3);
  private static final int MOST_REMEMBERED = 20_000;

  private final Sessions sessions;
  private final Users users;
  private final ApiKeys keys;
  private final InstantSource clock;
  private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

  Callers(Sessions sessions, Users users, ApiKeys keys, InstantSource clock) {
    this.sessions = sessions;
    this.users = users;
    this.keys = keys;
    this.clock = clock;
  }

  private record Remembered(Optional<Caller> caller, Instant readAt) {
    boolean isOf(String userId) {
      return caller.map(Caller::userId).filter(userId::equals).isPresent();
    }
  }

  /** The caller, or empty when the session has ended or the person may not use FIDUS any more. */
  Optional<Caller> of(long sessionId) {
    Instant now = clock.instant();
    Remembered known = remembered.get(sessionId);
    if (known != null && now.isBefore(known.readAt().plus(REMEMBERED))) {
      return known.caller();
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    Optional<Caller> caller = read(sessionId, now);
    remembered.put(sessionId, new Remembered(caller, now));
    return caller;
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
    remembered.remove(sessionId);
  }

  /** Makes a change of a person count with the next request of any of their sessions. */
  void forgetUser(String userId) {
    remembered.values().removeIf(known -> known.isOf(userId));
  }

  private Optional<Caller> read(long sessionId, Instant now) {
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
