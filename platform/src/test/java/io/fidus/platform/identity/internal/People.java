package io.fidus.platform.identity.internal;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.identity.Role;
import java.util.List;

/** People of a platform that a test needs besides its administrator. */
public final class People {
  private static final String ONE_TIME = "seven lanterns on a quay";

  private People() {}

  /** Somebody new with one role, who has changed the one-time password. */
  public static Person add(RunningPlatform platform, String username, Role role) {
    platform
        .context()
        .getBean(Users.class)
        .create(
            username,
            username,
            List.of(role),
            platform.context().getBean(Passwords.class).hash(ONE_TIME));
    return Person.signIn(platform, username, ONE_TIME).changePassword(ONE_TIME, Person.PASSWORD);
  }
}
