package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Caller;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.FieldProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.identity.internal.Sessions.Renewed;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Lets people in and out, and lets them change their password. */
@Service
class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final Users users;
  private final Sessions sessions;
  private final Callers callers;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final Store store;

  SignIn(
      Users users,
      Sessions sessions,
      Callers callers,
      Passwords passwords,
      SignInThrottle throttle,
      Store store) {
    this.users = users;
    this.sessions = sessions;
    this.callers = callers;
    this.passwords = passwords;
    this.throttle = throttle;
    this.store = store;
  }

  /**
   * Someone who is signed in.
   *
   * @param renewed the session with the refresh token to hand out, if there is a new one
   */
  record SignedInUser(User user, Renewed renewed) {}

  /**
   * Signs a person in. A name that does not exist, a person who may not sign in and a wrong
   * password are answered alike and after the same time.
   */
  SignedInUser signIn(String username, String password, String address, String device) {
    String name = User.canonical(username);
    throttle.attempt(name, address);
    Optional<User> user = users.byName(name).map(Versioned::document).filter(User::active);
    if (!passwords.matches(password, user.map(User::passwordHash))) {
      LOG.info("Sign-in failed for {}", user.map(User::username).orElse("an unknown name"));
      throw new Refusal(
          IdentityProblem.WRONG_CREDENTIALS, "There is nobody with this username and password.");
    }
    throttle.succeeded(name, address);
    User signedIn = user.orElseThrow();
    LOG.info("{} signed in", signedIn.username());
    return new SignedInUser(signedIn, sessions.open(signedIn.id(), address, device));
  }

  /** Renews a session with its refresh token. */
  SignedInUser refresh(Optional<RefreshSecret> presented) {
    Optional<Renewed> renewed = presented.flatMap(sessions::renew);
    presented.ifPresent(secret -> callers.forget(secret.session()));
    Optional<User> user =
        renewed
            .flatMap(session -> users.byId(session.session().userId()))
            .map(Versioned::document)
            .filter(User::active);
    if (renewed.isEmpty() || user.isEmpty()) {
      throw new Refusal(CommonProblem.SESSION_ENDED, "The session has ended or never was.");
    }
    return new SignedInUser(user.get(), renewed.get());
  }

  /** Ends the session of a refresh token; a token of no open session changes nothing. */
  void signOut(RefreshSecret presented) {
    if (sessions.owns(presented)) {
      sessions.end(presented.session(), Session.End.SIGNED_OUT);
      callers.forget(presented.session());
    }
  }

  /** Changes the caller's password and ends the caller's other sessions. */
  SignedInUser changePassword(Caller caller, String current, String next, String address) {
    Versioned<User> read = users.byId(caller.userId()).orElseThrow();
    User user = read.document();
    throttle.attempt(user.username(), address);
    if (!passwords.matches(current, Optional.of(user.passwordHash()))) {
      String sentence = "The current password is not this one.";
      throw new Refusal(
          IdentityProblem.WRONG_PASSWORD,
          sentence,
          List.of(new FieldProblem("currentPassword", sentence)));
    }
    throttle.succeeded(user.username(), address);
    if (current.equals(next)) {
      String sentence = "The new password must differ from the current one.";
      throw new Refusal(
          IdentityProblem.WEAK_PASSWORD,
          sentence,
          List.of(new FieldProblem("newPassword", sentence)));
    }
    PasswordRules.check(next, user.username());
    String hash = passwords.hash(next);
    long own = Long.parseLong(caller.sessionId());
    SignedInUser changed = store.transaction(() -> replacePassword(read, hash, own));
    LOG.info("{} changed the password", user.username());
    return changed;
  }

  private SignedInUser replacePassword(Versioned<User> read, String hash, long own) {
    User changed = users.setPassword(read, hash, false).document();
    sessions
        .endAll(changed.id(), Session.End.PASSWORD_CHANGED, session -> session.id() != own)
        .forEach(ended -> callers.forget(ended.id()));
    Session session = sessions.byId(own).orElseThrow();
    callers.forget(own);
    return new SignedInUser(changed, sessions.rotate(session));
  }
}
