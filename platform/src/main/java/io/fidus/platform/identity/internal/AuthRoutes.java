package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.PublicRoute;
import io.fidus.platform.api.SignedIn;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.RolePermissions;
import io.fidus.platform.identity.internal.PasskeyForms.PasskeyAnswer;
import io.fidus.platform.identity.internal.PasskeyForms.Place;
import io.fidus.platform.identity.internal.SignIn.SignedInUser;
import io.fidus.store.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, staying signed in, signing out. */
@RestController
class AuthRoutes {
  static final int LONGEST_FIELD = 200;

  private final SignIn signIn;
  private final Users users;
  private final AccessTokens tokens;
  private final RefreshCookie cookie;
  private final Passkeys passkeys;
  private final PublicAddress address;
  private final InstantSource clock;

  AuthRoutes(
      SignIn signIn,
      Users users,
      AccessTokens tokens,
      RefreshCookie cookie,
      Passkeys passkeys,
      PublicAddress address,
      InstantSource clock) {
    this.signIn = signIn;
    this.users = users;
    this.tokens = tokens;
    this.cookie = cookie;
    this.passkeys = passkeys;
    this.address = address;
    this.clock = clock;
  }

  record Credentials(String username, String password) {
    Credentials {
      new Checks()
          .requireText(username, LONGEST_FIELD, "username", "username")
          .requireText(password, LONGEST_FIELD, "password", "password")
          .done();
    }

    /** Without the password, which must never reach a log. */
    @Override
    public String toString() {
      return "Credentials of " + username;
    }
  }

  /**
   * Username, password and a code.
   *
   * @param code the six digits of an authenticator, or a recovery code
   */
  record CredentialsWithCode(String username, String password, String code) {
    CredentialsWithCode {
      new Checks()
          .requireText(username, LONGEST_FIELD, "username", "username")
          .requireText(password, LONGEST_FIELD, "password", "password")
          .requireText(code, LONGEST_FIELD, "code", "code")
          .done();
    }

    @Override
    public String toString() {
      return "Credentials of " + username;
    }
  }

  /** A fresh proof of who the caller is: exactly one of the three. */
  record StepUp(Optional<String> password, Optional<String> code, Optional<PasskeyAnswer> passkey) {
    StepUp {
      new Checks()
          .require(
              Stream.of(password, code, passkey).filter(Optional::isPresent).count() == 1,
              "password",
              "Send exactly one of password, code and passkey.")
          .requireText(password, LONGEST_FIELD, "password", "password")
          .requireText(code, LONGEST_FIELD, "code", "code")
          .done();
    }

    SignIn.Proof proof() {
      return password
          .<SignIn.Proof>map(SignIn.Proof.Password::new)
          .or(() -> code.map(SignIn.Proof.Code::new))
          .or(() -> passkey.map(SignIn.Proof.Key::new))
          .orElseThrow();
    }

    @Override
    public String toString() {
      return "A proof";
    }
  }

  /** Until when the proof counts as fresh. */
  record ProofView(Instant provedUntil) {}

  /**
   * What a browser asks a passkey for.
   *
   * @param challenge in Base64url
   * @param rpId the name that the passkey is bound to
   */
  record PasskeyRequest(String challenge, String rpId, long timeoutSeconds) {}

  record PasswordChange(String currentPassword, String newPassword) {
    PasswordChange {
      new Checks()
          .requireText(currentPassword, LONGEST_FIELD, "currentPassword", "current password")
          .requireText(newPassword, LONGEST_FIELD, "newPassword", "new password")
          .done();
    }

    @Override
    public String toString() {
      return "A change of password";
    }
  }

  /**
   * The person who is signed in, and what the menu is made of.
   *
   * @param language empty until the person has chosen one
   */
  record UserView(
      String id,
      String username,
      String displayName,
      List<Role> roles,
      List<Permission> permissions,
      boolean mustChangePassword,
      Optional<Language> language) {}

  /**
   * A session as the web app holds it; the refresh token is in a cookie.
   *
   * @param expiresAt when the access token stops being accepted
   */
  record SessionView(String accessToken, Instant expiresAt, UserView user) {
    @Override
    public String toString() {
      return "Session of " + user.username();
    }
  }

  /** Opens a session with a username and a password; the refresh token is set as a cookie. */
  @PublicRoute(reason = "Who signs in is not signed in yet.")
  @PostMapping("/api/auth/sign-in")
  ResponseEntity<SessionView> signIn(
      @RequestBody Credentials credentials, HttpServletRequest request) {
    return answer(
        signIn.signIn(
            credentials.username(),
            credentials.password(),
            visitor(credentials.username(), request)),
        request);
  }

  /** Opens a session with username, password and a code, where the password alone is refused. */
  @PublicRoute(reason = "Who signs in is not signed in yet.")
  @PostMapping("/api/auth/sign-in/second-factor")
  ResponseEntity<SessionView> signInWithCode(
      @RequestBody CredentialsWithCode credentials, HttpServletRequest request) {
    return answer(
        signIn.signIn(
            credentials.username(),
            credentials.password(),
            credentials.code(),
            visitor(credentials.username(), request)),
        request);
  }

  /** What a passkey has to answer to sign somebody in, or to prove them again. */
  @PublicRoute(reason = "Who signs in is not signed in yet; the answer names nobody.")
  @PostMapping("/api/auth/passkeys/challenge")
  PasskeyRequest passkeyChallenge(HttpServletRequest request) {
    return new PasskeyRequest(
        passkeys.challenge(), place(request).rpId(), PasskeyChallenges.LIFETIME.toSeconds());
  }

  /** Opens a session with a passkey. */
  @PublicRoute(reason = "Who signs in is not signed in yet.")
  @PostMapping("/api/auth/passkeys/sign-in")
  ResponseEntity<SessionView> signInWithPasskey(
      @RequestBody PasskeyAnswer passkey, HttpServletRequest request) {
    return answer(signIn.signIn(passkey, place(request), Actor.stranger("", request)), request);
  }

  /** Proves again who the caller is, for what asks for a fresh proof. */
  @SignedIn
  @PostMapping("/api/auth/step-up")
  ProofView stepUp(
      @RequestBody StepUp stepUp, Caller caller, Actor actor, HttpServletRequest request) {
    return new ProofView(signIn.proveAgain(caller, stepUp.proof(), place(request), actor));
  }

  /** Renews the session of the refresh cookie, and replaces the cookie. */
  @PublicRoute(reason = "The refresh token in the cookie proves the session.")
  @PostMapping("/api/auth/refresh")
  ResponseEntity<SessionView> refresh(HttpServletRequest request) {
    return answer(signIn.refresh(cookie.read(request), Actor.stranger("", request)), request);
  }

  /** Ends the session of the refresh cookie. */
  @PublicRoute(reason = "Ends only the session whose refresh token is in the cookie.")
  @PostMapping("/api/auth/sign-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    Actor visitor = Actor.stranger("", request);
    cookie.read(request).ifPresent(secret -> signIn.signOut(secret, visitor));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.removal(request));
  }

  /** Changes the password and ends every other session of the caller. */
  @SignedIn(beforePasswordChange = true)
  @PostMapping("/api/auth/change-password")
  ResponseEntity<SessionView> changePassword(
      @RequestBody PasswordChange change, Caller caller, Actor actor, HttpServletRequest request) {
    return answer(
        signIn.changePassword(caller, change.currentPassword(), change.newPassword(), actor),
        request);
  }

  /** Who is signed in, and what they may do now. */
  @SignedIn(beforePasswordChange = true)
  @GetMapping("/api/auth/me")
  UserView me(Caller caller) {
    return view(users.byId(caller.userId()).map(Versioned::document).orElseThrow());
  }

  private Place place(HttpServletRequest request) {
    return new Place(address.origin(request));
  }

  /** Who tries to sign in; a name that nobody has is left out, it may be a password. */
  private Actor visitor(String username, HttpServletRequest request) {
    return Actor.stranger(
        users.byName(username).map(user -> user.document().username()).orElse(""), request);
  }

  private ResponseEntity<SessionView> answer(SignedInUser signedIn, HttpServletRequest request) {
    AccessTokens.Issued token = tokens.issue(signedIn.renewed().session());
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    signedIn
        .renewed()
        .refresh()
        .ifPresent(
            secret -> answer.header(HttpHeaders.SET_COOKIE, cookie.holding(secret, request)));
    return answer.body(new SessionView(token.token(), token.expiresAt(), view(signedIn.user())));
  }

  private UserView view(User user) {
    List<Role> roles = user.rolesAt(clock.instant());
    return new UserView(
        user.id(),
        user.username(),
        user.displayName(),
        roles,
        List.copyOf(RolePermissions.of(roles)),
        user.mustChangePassword(),
        user.language());
  }
}
