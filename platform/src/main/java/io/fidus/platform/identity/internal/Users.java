package io.fidus.platform.identity.internal;

import io.fidus.platform.identity.Role;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people who can sign in. */
@Component
class Users {
  private final Store store;
  private final Documents<User> documents;
  private final SecureText random;
  private final InstantSource clock;

  Users(Store store, SecureText random, InstantSource clock) {
    this.store = store;
    this.documents = store.documents(User.TYPE);
    this.random = random;
    this.clock = clock;
  }

  Optional<Versioned<User>> byId(String id) {
    return documents.get(id);
  }

  Optional<Versioned<User>> byName(String username) {
    return documents.find(Query.on("username", User.canonical(username)).limit(1)).items().stream()
        .findFirst();
  }

  boolean nobody() {
    return documents.count(Query.all()) == 0;
  }

  /** A new person, whose password someone else knows and who therefore has to change it. */
  User create(String username, String displayName, List<Role> roles, String passwordHash) {
    User user =
        new User(
            random.id(),
            User.canonical(username),
            displayName,
            roles.stream().map(RoleGrant::of).toList(),
            passwordHash,
            true,
            clock.instant(),
            true,
            Optional.empty());
    documents.insert(user);
    return user;
  }

  /** Creates the person only if there is nobody yet; several nodes may try at once. */
  boolean createFirst(String username, String displayName, List<Role> roles, String passwordHash) {
    return store.transaction(
        () -> {
          if (!nobody()) {
            return false;
          }
          create(username, displayName, roles, passwordHash);
          return true;
        });
  }

  Versioned<User> setPassword(Versioned<User> read, String hash, boolean mustChange) {
    return documents.replace(read, read.document().withPassword(hash, mustChange, clock.instant()));
  }

  /** Makes the person an administrator who can sign in with this password, whatever was before. */
  Versioned<User> restoreAdministrator(Versioned<User> read, String hash) {
    User user = read.document();
    return documents.replace(
        read,
        new User(
            user.id(),
            user.username(),
            user.displayName(),
            List.of(RoleGrant.of(Role.ADMIN)),
            hash,
            true,
            clock.instant(),
            true,
            user.language()));
  }
}
