package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.identity.Role;
import io.fidus.program.Verb;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives the administrator a new one-time password, for the case that nobody knows it any more, and
 * ends the administrator's sessions. It needs the machine, which is proof enough.
 */
@Component("reset-admin")
class ResetAdministrator implements Verb {
  private static final Actor BY = Actor.operator("reset-admin");

  private final Users users;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SecureText random;
  private final Acts acts;
  private final Store store;

  ResetAdministrator(
      Users users,
      Sessions sessions,
      Passwords passwords,
      SecureText random,
      Acts acts,
      Store store) {
    this.users = users;
    this.sessions = sessions;
    this.passwords = passwords;
    this.random = random;
    this.acts = acts;
    this.store = store;
  }

  @Override
  public int run(List<String> arguments) {
    if (!arguments.isEmpty()) {
      System.err.println("reset-admin takes no arguments.");
      return 2;
    }
    String password = random.password();
    String hash = passwords.hash(password);
    store.execute(() -> reset(hash));
    System.out.printf(
        "%n  Sign in as '%s',%n  one-time password: %s%n"
            + "  It is shown only now and has to be changed at once.%n%n",
        FirstAdministrator.USERNAME, password);
    return 0;
  }

  private void reset(String hash) {
    Optional<Versioned<User>> admin = users.byName(FirstAdministrator.USERNAME);
    if (admin.isEmpty()) {
      User created =
          users.create(FirstAdministrator.USERNAME, "Administrator", List.of(Role.ADMIN), hash);
      acts.record(BY, Act.of("added", Acts.USER, created.id()).after(Acts.facts(created)));
      return;
    }
    User restored = users.restoreAdministrator(admin.get(), hash).document();
    acts.record(
        BY,
        Act.of("reset", Acts.USER, restored.id())
            .before(Acts.facts(admin.get().document()))
            .after(Acts.facts(restored)));
    sessions.endAll(admin.get().document().id(), Session.End.PASSWORD_RESET, _ -> true);
  }
}
