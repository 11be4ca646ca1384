package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Refusal;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.SignInSettings;
import io.fidus.program.InvalidSettingException;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Creates the administrator when FIDUS starts for the first time. */
@Component
@ConditionalOnWebApplication
class FirstAdministrator implements ApplicationRunner {
  static final String USERNAME = "admin";

  private final Users users;
  private final Passwords passwords;
  private final SecureText random;
  private final SignInSettings settings;

  FirstAdministrator(Users users, Passwords passwords, SecureText random, SignInSettings settings) {
    this.users = users;
    this.passwords = passwords;
    this.random = random;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!users.nobody()) {
      return;
    }
    settings.firstPassword().ifPresent(FirstAdministrator::check);
    String password = settings.firstPassword().orElseGet(random::password);
    boolean created =
        users.createFirst(USERNAME, "Administrator", List.of(Role.ADMIN), passwords.hash(password));
    if (created && settings.firstPassword().isEmpty()) {
      print(password);
    }
  }

  private static void check(String password) {
    try {
      PasswordRules.check(password, USERNAME);
    } catch (Refusal weak) {
      throw new InvalidSettingException(
          "ADMIN_PASSWORD is too weak: " + weak.detail(),
          "Choose another one and start again.",
          weak);
    }
  }

  /** On the console and not through the log, which may be kept and sent elsewhere. */
  @SuppressWarnings("SystemOut")
  private static void print(String password) {
    System.out.printf(
        "%n  FIDUS has nobody who could sign in yet. Sign in as '%s',%n"
            + "  one-time password: %s%n"
            + "  It is shown only now and has to be changed at once.%n%n",
        USERNAME, password);
  }
}
