package io.fidus.platform.identity.internal;

import io.fidus.platform.identity.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A role that a person holds.
 *
 * @param until when it ends; empty when it does not by itself
 */
record RoleGrant(Role role, Optional<Instant> until) {

  static RoleGrant of(Role role) {
    return new RoleGrant(role, Optional.empty());
  }

  boolean holdsAt(Instant instant) {
    return until.map(instant::isBefore).orElse(true);
  }
}
