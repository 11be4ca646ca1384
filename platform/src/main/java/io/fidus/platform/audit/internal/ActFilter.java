package io.fidus.platform.audit.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.store.Query;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which acts are asked for.
 *
 * @param who the name of who acted, capitals do not matter
 * @param verb what was done, for example archived
 * @param objectType what it was done to, for example account
 * @param objectId the object's id, with objectType
 * @param from the first instant
 * @param to the instant before which it ends
 * @param q text anywhere in the act
 */
record ActFilter(
    Optional<String> who,
    Optional<String> verb,
    Optional<String> objectType,
    Optional<String> objectId,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> q) {

  ActFilter {
    who = said(who).map(text -> text.toLowerCase(Locale.ROOT));
    verb = said(verb);
    objectType = said(objectType);
    objectId = said(objectId);
    q = said(q).map(text -> text.toLowerCase(Locale.ROOT));
    if (objectId.isPresent() && objectType.isEmpty()) {
      throw new Refusal(CommonProblem.BAD_PARAMETER, "'objectId' needs 'objectType'.");
    }
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw new Refusal(CommonProblem.BAD_PARAMETER, "'from' must lie before 'to'.");
    }
  }

  private static Optional<String> said(Optional<String> text) {
    return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
  }

  /** The narrowest question that an index answers, newest first; {@link #test} does the rest. */
  Query query() {
    Query query =
        objectId
            .map(id -> Query.on(StoredAct.BY_OBJECT, objectType.orElseThrow(), id))
            .or(() -> who.map(name -> Query.on(StoredAct.BY_WHO, name)))
            .or(() -> objectType.map(type -> Query.on(StoredAct.BY_TYPE, type)))
            .or(() -> verb.map(word -> Query.on(StoredAct.BY_VERB, word)))
            .orElseGet(() -> Query.on(StoredAct.BY_TIME))
            .descending();
    Query begun = from.map(query::from).orElse(query);
    return to.map(begun::to).orElse(begun);
  }

  boolean test(StoredAct act) {
    return same(who, act.whoKey())
        && same(verb, act.verb())
        && same(objectType, act.objectType())
        && same(objectId, act.objectId())
        && q.map(text -> texts(act).anyMatch(own -> own.toLowerCase(Locale.ROOT).contains(text)))
            .orElse(true);
  }

  private static boolean same(Optional<String> wanted, String own) {
    return wanted.map(own::equals).orElse(true);
  }

  private static Stream<String> texts(StoredAct act) {
    return Stream.concat(
        Stream.of(act.who(), act.verb(), act.objectType(), act.objectId()),
        Stream.of(act.reason(), act.before(), act.after(), act.address(), act.userAgent())
            .flatMap(Optional::stream));
  }
}
