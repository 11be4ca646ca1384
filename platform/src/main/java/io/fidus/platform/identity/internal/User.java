package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Scope;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.RolePermissions;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person who can sign in, or was invited to.
 *
 * @param id opaque and never used again
 * @param username what the person signs in with, in the form of {@link #canonical}
 * @param displayName how the person is shown
 * @param email where mail to the person goes; empty when nobody has said
 * @param roles the roles, of which some may end at a date
 * @param passwordHash the argon2id hash with its parameters; empty until the person has chosen a
 *     password
 * @param mustChangePassword whether the password was set by someone else
 * @param active whether the person may sign in
 */
record User(
    String id,
    String username,
    String displayName,
    Optional<String> email,
    List<RoleGrant> roles,
    Optional<String> passwordHash,
    boolean mustChangePassword,
    Instant passwordSetAt,
    boolean active,
    Optional<Language> language) {
  static final DocumentType<User> TYPE =
      DocumentType.of("users", User.class, User::id)
          .unique("username", Field.text("username"))
          .upgrade(User::withoutSubjects);

  User {
    roles = List.copyOf(roles);
  }

  /** The one form of a name that a person may type in several ways. */
  static String canonical(String username) {
    return Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  UserStatus status() {
    if (!active) {
      return UserStatus.DISABLED;
    }
    return passwordHash.isPresent() ? UserStatus.ACTIVE : UserStatus.INVITED;
  }

  List<Role> rolesAt(Instant instant) {
    return roles.stream().filter(grant -> grant.holdsAt(instant)).map(RoleGrant::role).toList();
  }

  Set<Permission> permissionsAt(Instant instant) {
    return RolePermissions.of(rolesAt(instant));
  }

  /** The whole house for staff; else what belongs to those the person is. */
  Scope scopeAt(Instant instant) {
    List<RoleGrant> held = roles.stream().filter(grant -> grant.holdsAt(instant)).toList();
    return held.stream().anyMatch(grant -> grant.role().ownsAs().isEmpty())
        ? Scope.HOUSE
        : Scope.of(
            held.stream()
                .flatMap(grant -> grant.owner().stream())
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the person can administer FIDUS, and goes on to without anybody's help. */
  boolean isLastingAdministrator() {
    return status() == UserStatus.ACTIVE
        && roles.stream().anyMatch(grant -> grant.role() == Role.ADMIN && grant.until().isEmpty());
  }

  /** The same person with another password. */
  User withPassword(String hash, boolean mustChange, Instant now) {
    return new User(
        id,
        username,
        displayName,
        email,
        roles,
        Optional.of(hash),
        mustChange,
        now,
        active,
        language);
  }

  /** The same person as someone who may, or may not, sign in. */
  User withActive(boolean now) {
    return new User(
        id,
        username,
        displayName,
        email,
        roles,
        passwordHash,
        mustChangePassword,
        passwordSetAt,
        now,
        language);
  }

  /** The same person as an administrator changes them. */
  User with(String newName, Optional<String> newEmail, List<RoleGrant> newRoles) {
    return new User(
        id,
        username,
        newName,
        newEmail,
        newRoles,
        passwordHash,
        mustChangePassword,
        passwordSetAt,
        active,
        language);
  }

  /** The same person as they change themselves. */
  User with(String newName, Optional<Language> newLanguage) {
    return new User(
        id,
        username,
        newName,
        email,
        roles,
        passwordHash,
        mustChangePassword,
        passwordSetAt,
        active,
        newLanguage);
  }

  private static void withoutSubjects(Map<String, Object> fields) {
    fields.put("email", null);
    if (fields.get("roles") instanceof List<?> grants) {
      fields.put("roles", grants.stream().map(User::withoutSubject).toList());
    }
  }

  private static Object withoutSubject(Object grant) {
    if (!(grant instanceof Map<?, ?> fields)) {
      return grant;
    }
    Map<Object, Object> upgraded = new LinkedHashMap<>(fields);
    upgraded.put("subject", null);
    return upgraded;
  }

  /** Without the hash, which has no place in a log. */
  @Override
  public String toString() {
    return "User " + username;
  }
}
