package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.FieldProblem;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.identity.internal.PasskeyForms.PasskeyAnswer;
import io.fidus.platform.identity.internal.PasskeyForms.Place;
import io.fidus.platform.identity.internal.Sessions.Renewed;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets people in and out, lets them prove again who they are, and change their password. */
@Service
class SignIn {
  private final Users users;
  private final Sessions sessions;
  private final Callers callers;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final SecondFactors secondFactors;
  private final Passkeys passkeys;
  private final Acts acts;
  private final Store store;
  private final InstantSource clock;

  SignIn(
      Users users,
      Sessions sessions,
      Callers callers,
      Passwords passwords,
      SignInThrottle throttle,
      SecondFactors secondFactors,
      Passkeys passkeys,
      Acts acts,
      Store store,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.callers = callers;
    this.passwords = passwords;
    this.throttle = throttle;
    this.secondFactors = secondFactors;
    this.passkeys = passkeys;
    this.acts = acts;
    this.store = store;
    this.clock = clock;
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
   *
   * @throws Refusal {@link IdentityProblem#SECOND_FACTOR_REQUIRED} when the password is right, but
   *     a code is needed as well
   */
  SignedInUser signIn(String username, String password, Actor visitor) {
    User user = withPassword(username, password, visitor);
    if (secondFactors.isOn(user.id())) {
      throw new Refusal(
          IdentityProblem.SECOND_FACTOR_REQUIRED, "The password is right; a code is needed too.");
    }
    return open(user, "password", visitor);
  }

  /** Signs a person in who needs a code besides the password. */
  SignedInUser signIn(String username, String password, String code, Actor visitor) {
    User user = withPassword(username, password, visitor);
    SecondFactors.Kind kind = codeOf(user, code, visitor);
    return open(
        user,
        switch (kind) {
          case TOTP -> "password and one-time code";
          case RECOVERY -> "password and recovery code";
        },
        visitor);
  }

  /** Signs in the person whom a passkey proves. */
  SignedInUser signIn(PasskeyAnswer answer, Place place, Actor visitor) {
    User user =
        users
            .byId(passkeys.prove(answer, place))
            .map(Versioned::document)
            .filter(User::active)
            .orElseThrow(
                () -> new Refusal(IdentityProblem.PASSKEY_REFUSED, "The person may not sign in."));
    return open(user, "passkey", visitor);
  }

  private User withPassword(String username, String password, Actor visitor) {
    String name = User.canonical(username);
    String address = address(visitor);
    throttle.attempt(name, address);
    Optional<User> user = users.byName(name).map(Versioned::document).filter(User::active);
    if (!passwords.matches(password, user.flatMap(User::passwordHash))) {
      // A name that nobody has is not recorded: it may be a password in the wrong field.
      refused(user.map(User::id).orElse("unknown"), "The password was wrong.", visitor);
      throw new Refusal(
          IdentityProblem.WRONG_CREDENTIALS, "There is nobody with this username and password.");
    }
    throttle.succeeded(name, address);
    return user.orElseThrow();
  }

  private SecondFactors.Kind codeOf(User user, String code, Actor visitor) {
    try {
      SecondFactors.Kind kind = secondFactors.require(user.id(), code);
      if (kind == SecondFactors.Kind.RECOVERY) {
        acts.record(
            Acts.person(user, Optional.empty(), visitor),
            Act.of("recovered", Acts.USER, user.id()));
      }
      return kind;
    } catch (Refusal wrong) {
      refused(user.id(), "The code was wrong.", visitor);
      throw wrong;
    }
  }

  private void refused(String userId, String reason, Actor visitor) {
    acts.record(visitor, Act.of("sign-in-refused", Acts.USER, userId).reason(reason));
  }

  private SignedInUser open(User user, String means, Actor visitor) {
    return store.transaction(
        () -> {
          Renewed renewed =
              sessions.open(user.id(), address(visitor), visitor.userAgent().orElse(""));
          Session session = renewed.session();
          acts.record(
              Acts.person(user, Optional.of(session), visitor),
              Act.of("signed-in", Acts.SESSION, session.key()).after(Facts.of("with", means)));
          return new SignedInUser(user, renewed);
        });
  }

  private static String address(Actor visitor) {
    return visitor.address().orElse("");
  }

  /**
   * Proves again who the caller is.
   *
   * @return until when the proof counts as fresh
   */
  Instant proveAgain(Caller caller, Proof proof, Place place, Actor actor) {
    User user = users.byId(caller.userId()).map(Versioned::document).orElseThrow();
    try {
      check(user, proof, place, address(actor));
    } catch (Refusal wrong) {
      acts.record(
          actor, Act.of("proof-refused", Acts.USER, user.id()).reason(wrong.kind().title()));
      throw wrong;
    }
    long own = Long.parseLong(caller.sessionId());
    store.execute(
        () -> {
          sessions.prove(own);
          acts.record(actor, Act.of("proved-again", Acts.SESSION, caller.sessionId()));
        });
    callers.forget(own);
    return clock.instant().plus(FreshProof.OLDEST);
  }

  /** What a person proves with who they are. */
  sealed interface Proof {
    /** The password. */
    record Password(String text) implements Proof {
      @Override
      public String toString() {
        return "A password";
      }
    }

    /** A one-time code or a recovery code. */
    record Code(String text) implements Proof {
      @Override
      public String toString() {
        return "A code";
      }
    }

    /** An answer of a passkey. */
    record Key(PasskeyAnswer answer) implements Proof {}
  }

  private void check(User user, Proof proof, Place place, String address) {
    switch (proof) {
      case Proof.Password(String text) -> requirePassword(user, text, "password", address);
      case Proof.Code(String text) -> secondFactors.require(user.id(), text);
      case Proof.Key(PasskeyAnswer answer) -> {
        if (!passkeys.prove(answer, place).equals(user.id())) {
          throw new Refusal(
              IdentityProblem.PASSKEY_REFUSED, "The passkey belongs to somebody else.");
        }
      }
    }
  }

  private void requirePassword(User user, String password, String field, String address) {
    throttle.attempt(user.username(), address);
    if (!passwords.matches(password, user.passwordHash())) {
      String sentence = "The current password is not this one.";
      throw new Refusal(
          IdentityProblem.WRONG_PASSWORD, sentence, List.of(new FieldProblem(field, sentence)));
    }
    throttle.succeeded(user.username(), address);
  }

  /** Renews a session with its refresh token. */
  SignedInUser refresh(Optional<RefreshSecret> presented, Actor visitor) {
    Optional<Renewed> renewed = presented.flatMap(secret -> sessions.renew(secret, visitor));
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
  void signOut(RefreshSecret presented, Actor visitor) {
    if (sessions.owns(presented)) {
      store.execute(
          () -> {
            sessions.end(presented.session(), Session.End.SIGNED_OUT);
            acts.record(
                visitor, Act.of("signed-out", Acts.SESSION, String.valueOf(presented.session())));
          });
      callers.forget(presented.session());
    }
  }

  /** Changes the caller's password and ends the caller's other sessions. */
  SignedInUser changePassword(Caller caller, String current, String next, Actor actor) {
    Versioned<User> read = users.byId(caller.userId()).orElseThrow();
    User user = read.document();
    requirePassword(user, current, "currentPassword", address(actor));
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
    SignedInUser changed = store.transaction(() -> replacePassword(read, hash, own, actor));
    callers.forgetUser(user.id());
    return changed;
  }

  private SignedInUser replacePassword(Versioned<User> read, String hash, long own, Actor actor) {
    User changed = users.setPassword(read, hash, false).document();
    sessions.endAll(changed.id(), Session.End.PASSWORD_CHANGED, session -> session.id() != own);
    sessions.prove(own);
    acts.record(
        actor, Act.of("changed", Acts.USER, changed.id()).after(Facts.of("changed", "password")));
    Session session = sessions.byId(own).orElseThrow();
    return new SignedInUser(changed, sessions.rotate(session));
  }
}
