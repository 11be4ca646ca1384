package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.identity.Role;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records what happens to people, their sessions and their keys: in the audit log, with the act,
 * and in the program's log.
 */
@Component
class Acts {
  static final String USER = "user";
  static final String SESSION = "session";
  static final String KEY = "api-key";

  private static final Logger LOG = LoggerFactory.getLogger(Acts.class);

  private final Audit audit;

  Acts(Audit audit) {
    this.audit = audit;
  }

  /** Records an act in the open transaction; without one at once. */
  void record(Actor by, Act act) {
    audit.record(by, act);
    LOG.info("{} {} {} by {}", act.verb(), act.objectType(), act.objectId(), by.name());
  }

  /** Somebody who sent a request and has proved to be this person, in this session if any. */
  static Actor person(User user, Optional<Session> session, Actor visitor) {
    return new Actor(
        Actor.Kind.PERSON,
        Optional.of(user.id()),
        user.username(),
        user.roles().stream().map(RoleGrant::role).map(Role::name).sorted().toList(),
        session.map(Session::key),
        visitor.address(),
        visitor.userAgent());
  }

  /** What is told of a person; never what proves them. */
  static Facts facts(User user) {
    List<String> roles =
        user.roles().stream()
            .map(
                grant ->
                    grant.role()
                        + grant.until().map(until -> " until " + until).orElse("")
                        + grant.subject().map(subject -> " of " + subject).orElse(""))
            .toList();
    return Facts.of("username", user.username())
        .and("displayName", user.displayName())
        .and("email", user.email())
        .and("roles", roles)
        .and("status", user.status());
  }
}
