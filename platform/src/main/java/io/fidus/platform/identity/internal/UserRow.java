package io.fidus.platform.identity.internal;

import io.fidus.platform.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person as administrators see them.
 *
 * @param secondFactor whether signing in needs a one-time code besides the password
 * @param passkeys how many passkeys the person has
 * @param lastSignInAt empty when the person never signed in
 * @param invitedUntil until when the open invitation can be used; empty without one
 * @param resetRequestedAt when somebody asked for a new password for the person; empty once it was
 *     settled
 * @param version to be sent as If-Match with a change
 */
record UserRow(
    String id,
    String username,
    String displayName,
    Optional<String> email,
    Optional<Language> language,
    List<HeldRole> roles,
    UserStatus status,
    boolean mustChangePassword,
    boolean secondFactor,
    int passkeys,
    Optional<Instant> lastSignInAt,
    Optional<Instant> invitedUntil,
    Optional<Instant> resetRequestedAt,
    long version) {

  /**
   * A role that a person holds.
   *
   * @param until when it ends; an auditor's always does
   * @param subject the id of the client, agent or partner that the person is; for those roles only
   */
  record HeldRole(Role role, Optional<Instant> until, Optional<String> subject) {
    static HeldRole of(RoleGrant grant) {
      return new HeldRole(grant.role(), grant.until(), grant.subject());
    }

    RoleGrant grant() {
      return new RoleGrant(role, until, subject.map(String::strip));
    }
  }
}
