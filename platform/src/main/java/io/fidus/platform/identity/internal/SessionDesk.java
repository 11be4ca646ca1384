package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Facts;
import io.fidus.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Shows the open sessions of a person, and revokes them. */
@Service
class SessionDesk {
  private final Sessions sessions;
  private final Callers callers;
  private final Store store;
  private final Acts acts;

  SessionDesk(Sessions sessions, Callers callers, Store store, Acts acts) {
    this.sessions = sessions;
    this.callers = callers;
    this.store = store;
    this.acts = acts;
  }

  /** The open sessions of a person, the one that was last used first. */
  List<OpenSession> of(String userId, Caller caller) {
    return sessions.open(userId).stream()
        .map(
            session ->
                new OpenSession(
                    session.key(),
                    session.device(),
                    session.address(),
                    session.startedAt(),
                    sessions.lastSeen(session),
                    session.openUntil().orElseThrow(),
                    session.key().equals(caller.sessionId())))
        .sorted(Comparator.comparing(OpenSession::lastSeenAt).reversed())
        .toList();
  }

  /**
   * Ends one session of a person.
   *
   * @throws Refusal {@link CommonProblem#NOT_FOUND} when the person has no such open session
   */
  void revoke(String userId, String sessionId, Actor by) {
    if (end(userId, session -> session.key().equals(sessionId), by) == 0) {
      throw new Refusal(CommonProblem.NOT_FOUND, "There is no such open session.");
    }
  }

  /** Ends the sessions of a person but the one that it is done in; says how many. */
  int revokeAll(String userId, Actor by) {
    return end(userId, session -> !by.session().equals(Optional.of(session.key())), by);
  }

  private int end(String userId, Predicate<Session> which, Actor by) {
    List<Session> ended =
        store.transaction(
            () -> {
              List<Session> ending = sessions.endAll(userId, Session.End.REVOKED, which);
              ending.forEach(
                  session ->
                      acts.record(
                          by,
                          Act.of("revoked", Acts.SESSION, session.key())
                              .before(Facts.of("person", userId).and("device", session.device()))));
              return ending;
            });
    ended.forEach(session -> callers.forget(session.id()));
    return ended.size();
  }
}
