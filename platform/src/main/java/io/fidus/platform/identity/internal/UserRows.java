package io.fidus.platform.identity.internal;

import io.fidus.store.Versioned;
import org.springframework.stereotype.Component;

/** Puts together what administrators see of a person. */
@Component
class UserRows {
  private final Sessions sessions;
  private final SecondFactors secondFactors;
  private final Passkeys passkeys;
  private final AccessLinks links;
  private final PasswordReset resets;

  UserRows(
      Sessions sessions,
      SecondFactors secondFactors,
      Passkeys passkeys,
      AccessLinks links,
      PasswordReset resets) {
    this.sessions = sessions;
    this.secondFactors = secondFactors;
    this.passkeys = passkeys;
    this.links = links;
    this.resets = resets;
  }

  UserRow of(Versioned<User> read) {
    User user = read.document();
    return new UserRow(
        user.id(),
        user.username(),
        user.displayName(),
        user.email(),
        user.language(),
        user.roles().stream().map(UserRow.HeldRole::of).toList(),
        user.status(),
        user.mustChangePassword(),
        secondFactors.isOn(user.id()),
        passkeys.of(user.id()).size(),
        sessions.lastSignIn(user.id()),
        links.invitedUntil(user.id()),
        resets.requestedAt(user.id()),
        read.version());
  }
}
