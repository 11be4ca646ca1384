package io.fidus.platform.audit.internal;

import io.fidus.platform.api.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that was done.
 *
 * @param kind PERSON, STRANGER (not signed in), OPERATOR (command line) or SYSTEM
 * @param who the name of who did it
 * @param whoId the id of the person; null for others
 * @param roles the roles that the person held
 * @param session the session that it was done in
 * @param address where the request came from
 * @param userAgent what the client said that it is
 * @param verb what was done
 * @param objectType what it was done to
 * @param objectId which one
 * @param reason what was given as the reason
 * @param changes what it has changed
 */
record ActRow(
    String id,
    Instant at,
    Actor.Kind kind,
    String who,
    Optional<String> whoId,
    List<String> roles,
    Optional<String> session,
    Optional<String> address,
    Optional<String> userAgent,
    String verb,
    String objectType,
    String objectId,
    Optional<String> reason,
    List<Change> changes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * One value that an act tells of.
   *
   * @param before null when there was none
   * @param after null when there is none any more
   */
  record Change(String field, Optional<String> before, Optional<String> after) {}

  static ActRow of(StoredAct act) {
    return new ActRow(
        act.id(),
        act.at(),
        act.kind(),
        act.who(),
        act.actorId(),
        act.roles(),
        act.session(),
        act.address(),
        act.userAgent(),
        act.verb(),
        act.objectType(),
        act.objectId(),
        act.reason(),
        changes(act));
  }

  private static List<Change> changes(StoredAct act) {
    JsonNode before = act.before().map(JSON::readTree).orElseGet(JSON::createObjectNode);
    JsonNode after = act.after().map(JSON::readTree).orElseGet(JSON::createObjectNode);
    TreeSet<String> names = new TreeSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      changes.add(new Change(name, text(before.path(name)), text(after.path(name))));
    }
    return changes;
  }

  private static Optional<String> text(JsonNode value) {
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(
        value.isArray()
            ? String.join(", ", value.valueStream().map(JsonNode::asString).toList())
            : value.asString());
  }
}
