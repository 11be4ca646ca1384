package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Checks;
import io.fidus.platform.identity.internal.UserRow.HeldRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What administrators say about a person. */
final class UserForms {
  static final int LONGEST_NAME = 100;
  private static final int LONGEST_SUBJECT = 64;
  private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{3,100}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+");

  private UserForms() {}

  /**
   * Somebody new.
   *
   * @param username what the person will sign in with
   */
  record NewUser(
      String username,
      String displayName,
      Optional<String> email,
      Optional<Language> language,
      List<HeldRole> roles) {
    NewUser {
      roles = List.copyOf(roles);
      checks(displayName, email, roles)
          .require(
              USERNAME.matcher(User.canonical(username)).matches(),
              "username",
              "The username must have 3 to 100 letters, digits or . _ @ + -.")
          .done();
    }

    List<RoleGrant> grants() {
      return roles.stream().map(HeldRole::grant).toList();
    }
  }

  /** What is changed about a person. */
  record UserChange(String displayName, Optional<String> email, List<HeldRole> roles) {
    UserChange {
      roles = List.copyOf(roles);
      checks(displayName, email, roles).done();
    }

    List<RoleGrant> grants() {
      return roles.stream().map(HeldRole::grant).toList();
    }
  }

  /** Why something is done. */
  record StatedReason(String reason) {
    StatedReason {
      new Checks().requireReason(reason).done();
    }
  }

  /** Says what is wrong when a role would have ended before it begins. */
  static void requireFuture(List<RoleGrant> grants, Instant now) {
    new Checks()
        .require(
            grants.stream().flatMap(grant -> grant.until().stream()).allMatch(now::isBefore),
            "roles",
            "The end of a role must lie in the future.")
        .done();
  }

  private static Checks checks(String displayName, Optional<String> email, List<HeldRole> roles) {
    return new Checks()
        .requireText(displayName, LONGEST_NAME, "displayName", "name")
        .require(
            email.map(text -> EMAIL.matcher(text.strip()).matches()).orElse(true),
            "email",
            "This is not an e-mail address.")
        .require(!roles.isEmpty(), "roles", "A person needs a role.")
        .require(
            roles.stream().map(HeldRole::role).distinct().count() == roles.size(),
            "roles",
            "Each role can be given once.")
        .require(
            roles.stream().allMatch(held -> !held.role().needsEnd() || held.until().isPresent()),
            "roles",
            "An auditor needs a date until which the role holds.")
        .require(
            roles.stream().allMatch(UserForms::namesItsSubject),
            "roles",
            "A client, agent or partner needs the id of whom the person is, and nobody else has"
                + " one.")
        .require(
            roles.stream().map(held -> held.role().ownsAs().isPresent()).distinct().count() <= 1,
            "roles",
            "Staff cannot be client, agent or partner with the same sign-in.");
  }

  private static boolean namesItsSubject(HeldRole held) {
    Optional<String> subject = held.subject().filter(id -> !id.isBlank());
    return held.role().ownsAs().isPresent()
        ? subject.filter(id -> id.length() <= LONGEST_SUBJECT).isPresent()
        : held.subject().isEmpty();
  }
}
