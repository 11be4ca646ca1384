package io.fidus.platform.identity.internal;

import io.fidus.platform.identity.Role;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A person who can sign in.
 *
 * @param id opaque and never used again
 * @param username what the person signs in with, in the form of {@link #canonical}
 * @param displayName how the person is shown
 * @param roles the roles, of which some may end at a date
 * @param passwordHash the argon2id hash with its parameters
 * @param mustChangePassword whether the password was set by someone else
 * @param active whether the person may sign in
 */
record User(
    String id,
    String username,
    String displayName,
    List<RoleGrant> roles,
    String passwordHash,
    boolean mustChangePassword,
    Instant passwordSetAt,
    boolean active,
    Optional<Language> language) {

  static final DocumentType<User> TYPE =
      DocumentType.of("users", User.class, User::id).unique("username", Field.text("username"));

  User {
    roles = List.copyOf(roles);
  }

  /** The one form of a name that a person may type in several ways. */
  static String canonical(String username) {
    return Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  List<Role> rolesAt(Instant instant) {
    return roles.stream().filter(grant -> grant.holdsAt(instant)).map(RoleGrant::role).toList();
  }

  /** The same person with another password. */
  User withPassword(String hash, boolean mustChange, Instant now) {
    return new User(id, username, displayName, roles, hash, mustChange, now, active, language);
  }
}
