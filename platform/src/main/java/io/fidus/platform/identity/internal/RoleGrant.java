package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Owner;
import io.fidus.platform.identity.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A role that a person holds.
 *
 * @param until when it ends; empty when it does not by itself
 * @param subject the id of the client, agent or partner that the person is; empty for staff
 */
record RoleGrant(Role role, Optional<Instant> until, Optional<String> subject) {

  static RoleGrant of(Role role) {
    return new RoleGrant(role, Optional.empty(), Optional.empty());
  }

  boolean holdsAt(Instant instant) {
    return until.map(instant::isBefore).orElse(true);
  }

  /** Whose objects the role shows; empty for staff. */
  Optional<Owner> owner() {
    return role.ownsAs().flatMap(kind -> subject.map(id -> new Owner(kind, id)));
  }
}
