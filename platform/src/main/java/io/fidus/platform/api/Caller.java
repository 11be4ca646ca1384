package io.fidus.platform.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling. A controller method takes it as a parameter.
 *
 * @param userId the opaque id of the person or key
 * @param username the name the person signs in with, or {@code key} and the name of the key; it is
 *     what records of who did something show
 * @param roles the names of the roles that the person holds now, or of the one that limits the key
 * @param sessionId the session that the call belongs to
 * @param kind what is calling
 * @param permissions everything the caller may do now
 * @param scope whose objects the caller may see
 * @param mustChangePassword whether nothing but a change of the password is allowed
 * @param provedAt when the person last proved who they are; empty for a key
 */
public record Caller(
    String userId,
    String username,
    List<String> roles,
    String sessionId,
    Kind kind,
    Set<Permission> permissions,
    Scope scope,
    boolean mustChangePassword,
    Optional<Instant> provedAt) {

  /** What calls. */
  public enum Kind {
    PERSON,
    /** A program with an API key. */
    KEY
  }

  public Caller {
    roles = List.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /**
   * Checks that the caller may see an object.
   *
   * @param owners to whom it belongs; none when it is the house's own
   * @throws Refusal {@link CommonProblem#NOT_FOUND}, as if there were no such object
   */
  public void requireSight(Owner... owners) {
    if (!scope.covers(owners)) {
      throw new Refusal(CommonProblem.NOT_FOUND, "There is no such object.");
    }
  }

  /** Whether the caller is the same and may do the same, whenever the last proof was. */
  public boolean hasRightsOf(Caller other) {
    return userId.equals(other.userId)
        && permissions.equals(other.permissions)
        && scope.equals(other.scope)
        && mustChangePassword == other.mustChangePassword;
  }
}
