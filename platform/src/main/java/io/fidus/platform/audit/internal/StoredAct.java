package io.fidus.platform.audit.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Facts;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An act as it is kept, for ever.
 *
 * @param id begins with the instant, so that ids are in about the order of time
 * @param kind what the actor is
 * @param actorId the id of the person
 * @param who the actor's name
 * @param whoKey the name as it is looked for
 * @param before JSON
 * @param after JSON
 */
record StoredAct(
    String id,
    Instant at,
    Actor.Kind kind,
    Optional<String> actorId,
    String who,
    String whoKey,
    List<String> roles,
    Optional<String> session,
    Optional<String> address,
    Optional<String> userAgent,
    String verb,
    String objectType,
    String objectId,
    Optional<String> before,
    Optional<String> after,
    Optional<String> reason) {
  static final String BY_TIME = "at";
  static final String BY_WHO = "who";
  static final String BY_VERB = "verb";
  static final String BY_TYPE = "object_type";
  static final String BY_OBJECT = "object";

  static final DocumentType<StoredAct> TYPE =
      DocumentType.of("audit_log", StoredAct.class, StoredAct::id)
          .index(BY_TIME, Field.instant("at"))
          .index(BY_WHO, Field.text("whoKey"), Field.instant("at"))
          .index(BY_VERB, Field.text("verb"), Field.instant("at"))
          .index(BY_TYPE, Field.text("objectType"), Field.instant("at"))
          .index(BY_OBJECT, Field.text("objectType"), Field.text("objectId"), Field.instant("at"));

  StoredAct {
    roles = List.copyOf(roles);
  }

  static StoredAct of(String id, Instant at, Actor actor, Act act) {
    return new StoredAct(
        id,
        at,
        actor.kind(),
        actor.id(),
        actor.name(),
        actor.key(),
        actor.roles(),
        actor.session(),
        actor.address(),
        actor.userAgent(),
        act.verb(),
        act.objectType(),
        act.objectId(),
        act.before().map(Facts::json),
        act.after().map(Facts::json),
        act.reason());
  }

  /** The hash of everything that is kept of the act. */
  String hash() {
    return new Digest("fidus-audit-act-1")
        .text(id)
        .whole(at.toEpochMilli())
        .text(kind.name())
        .text(actorId)
        .text(who)
        .text(whoKey)
        .texts(roles)
        .text(session)
        .text(address)
        .text(userAgent)
        .text(verb)
        .text(objectType)
        .text(objectId)
        .text(before)
        .text(after)
        .text(reason)
        .hex();
  }
}
