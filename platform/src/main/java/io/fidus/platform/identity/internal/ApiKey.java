package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Scope;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.RolePermissions;
import io.fidus.store.DocumentType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A key with which a program calls the API, as it is stored: never the key itself.
 *
 * @param id a number that nobody can guess
 * @param name what the key is for
 * @param role the role whose permissions limit those of the key
 * @param permissions what the key may do, as far as the role still permits it
 * @param hash SHA-256 of the key's secret in hexadecimal digits
 * @param createdBy the username of who issued it
 * @param revokedAt when it stopped being accepted before its time; empty while it is
 */
record ApiKey(
    long id,
    String name,
    Role role,
    List<Permission> permissions,
    String hash,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt) {
  /** What no program may do: manage people, their sessions and keys. */
  static final Set<Permission> FOR_PEOPLE =
      Set.of(
          Permission.USERS_READ, Permission.USERS_WRITE, Permission.OWN_READ, Permission.OWN_WRITE);

  static final DocumentType<ApiKey> TYPE =
      DocumentType.of("api_keys", ApiKey.class, key -> String.valueOf(key.id()));

  private static final String SESSION = "key-";

  ApiKey {
    permissions = List.copyOf(permissions);
  }

  /** The key that a caller's session stands for; empty when it is a person's. */
  static Optional<Long> ofSession(String sessionId) {
    return sessionId.startsWith(SESSION)
        ? Optional.of(Long.parseLong(sessionId.substring(SESSION.length())))
        : Optional.empty();
  }

  boolean acceptedAt(Instant instant) {
    return revokedAt.isEmpty() && instant.isBefore(expiresAt);
  }

  ApiKey revoked(Instant now) {
    return new ApiKey(
        id, name, role, permissions, hash, createdBy, createdAt, expiresAt, Optional.of(now));
  }

  Caller caller() {
    Set<Permission> held = EnumSet.noneOf(Permission.class);
    held.addAll(permissions);
    held.retainAll(RolePermissions.of(List.of(role)));
    held.removeAll(FOR_PEOPLE);
    return new Caller(
        SESSION + id,
        "key " + name,
        List.of(role.name()),
        SESSION + id,
        Caller.Kind.KEY,
        held,
        Scope.HOUSE,
        false,
        Optional.empty());
  }

  @Override
  public String toString() {
    return "API key " + name;
  }
}
