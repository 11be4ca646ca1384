package io.fidus.platform.api;

import java.util.List;
import java.util.Set;

/**
 * Who is calling. A controller method takes it as a parameter.
 *
 * @param userId the person's opaque id
 * @param username the name the person signs in with; it is what records of who did something show
 * @param roles the names of the roles that the person holds now
 * @param sessionId the session that the call belongs to
 * @param permissions everything the caller may do now
 * @param mustChangePassword whether nothing but a change of the password is allowed
 */
public record Caller(
    String userId,
    String username,
    List<String> roles,
    String sessionId,
    Set<Permission> permissions,
    boolean mustChangePassword) {

  public Caller {
    roles = List.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
