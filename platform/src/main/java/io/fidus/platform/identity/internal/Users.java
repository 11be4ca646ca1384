package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Refusal;
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
            Optional.empty(),
            roles.stream().map(RoleGrant::of).toList(),
            Optional.of(passwordHash),
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

  /** A person who is invited and has no password yet. */
  Versioned<User> invite(
      String username,
      String displayName,
      Optional<String> email,
      Optional<Language> language,
      List<RoleGrant> roles) {
    return documents.insert(
        new User(
            random.id(),
            User.canonical(username),
            displayName,
            email,
            roles,
            Optional.empty(),
            false,
            clock.instant(),
            true,
            language));
  }

  /** Everybody, by name. */
  List<Versioned<User>> all() {
    return documents.find(Query.on("username").limit(Query.MOST)).items();
  }

  /**
   * Changes a person in the open transaction, and keeps it so that somebody can administer FIDUS.
   *
   * @throws Refusal {@link IdentityProblem#LAST_ADMINISTRATOR} when nobody could any more
   */
  Versioned<User> change(Versioned<User> read, User changed) {
    if (read.document().isLastingAdministrator() && !changed.isLastingAdministrator()) {
      Versioned<User> other =
          all().stream()
              .filter(user -> !user.document().id().equals(changed.id()))
              .filter(user -> user.document().isLastingAdministrator())
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal(
                          IdentityProblem.LAST_ADMINISTRATOR,
                          "Nobody else is an administrator for good."));
      documents.confirm(other);
    }
    return documents.replace(read, changed);
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
            user.email(),
            List.of(RoleGrant.of(Role.ADMIN)),
            Optional.of(hash),
            true,
            clock.instant(),
            true,
            user.language()));
  }
}
