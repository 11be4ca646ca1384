package io.fidus.platform.identity.internal;

import io.fidus.store.Versioned;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

  /** What a list of people can be sorted by, by the names of {@link UserRow}. */
  Map<String, Comparator<User>> orders() {
    Map<String, Instant> lastSignIns = new HashMap<>();
    return Map.of(
        "username",
        Comparator.comparing(User::username),
        "displayName",
        Comparator.comparing(user -> user.displayName().toLowerCase(Locale.ROOT)),
        "lastSignInAt",
        Comparator.comparing(
            user ->
                lastSignIns.computeIfAbsent(
                    user.id(), id -> sessions.lastSignIn(id).orElse(Instant.MIN))));
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
