package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Caller;
import io.fidus.platform.api.SessionWatch;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.RolePermissions;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Who a session belongs to and what that person may do now. What was read is used again for a few
 * seconds; a change on this node counts at once, one on another node after that time.
 */
@Component
class Callers implements SessionWatch {
  private static final Duration REMEMBERED = Duration.ofSeconds(3);
  private static final int MOST_REMEMBERED = 20_000;

  private final Sessions sessions;
  private final Users users;
  private final InstantSource clock;
  private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

  Callers(Sessions sessions, Users users, InstantSource clock) {
    this.sessions = sessions;
    this.users = users;
    this.clock = clock;
  }

  private record Remembered(Optional<Caller> caller, Instant readAt) {}

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
    return of(Long.parseLong(sessionId));
  }

  /** Makes a change of the session or of its person count with the next request. */
  void forget(long sessionId) {
    remembered.remove(sessionId);
  }

  private Optional<Caller> read(long sessionId, Instant now) {
    return sessions
        .byId(sessionId)
        .filter(session -> session.openAt(now))
        .flatMap(session -> users.byId(session.userId()))
        .map(Versioned::document)
        .filter(User::active)
        .map(user -> caller(user, sessionId, now));
  }

  private static Caller caller(User user, long sessionId, Instant now) {
    return new Caller(
        user.id(),
        user.username(),
        user.rolesAt(now).stream().map(Role::name).sorted().toList(),
        String.valueOf(sessionId),
        RolePermissions.of(user.rolesAt(now)),
        user.mustChangePassword());
  }
}
