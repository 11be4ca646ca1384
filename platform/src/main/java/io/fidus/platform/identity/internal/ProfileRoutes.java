package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.SignedIn;
import io.fidus.platform.audit.Act;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people see and change of themselves: name, language, sessions, one-time codes. */
@RestController
class ProfileRoutes {

  private final Store store;
  private final Users users;
  private final UserRows rows;
  private final SessionDesk sessions;
  private final SecondFactors secondFactors;
  private final Acts acts;

  ProfileRoutes(
      Store store,
      Users users,
      UserRows rows,
      SessionDesk sessions,
      SecondFactors secondFactors,
      Acts acts) {
    this.store = store;
    this.users = users;
    this.rows = rows;
    this.sessions = sessions;
    this.secondFactors = secondFactors;
    this.acts = acts;
  }

  /** How far one-time codes are set up. */
  enum TotpState {
    OFF,
    PENDING,
    ON
  }

  /** One-time codes of a person. */
  record TotpView(TotpState state, Optional<Instant> since, int recoveryCodesLeft) {
    static TotpView of(Optional<SecondFactor> factor) {
      return factor
          .map(
              found ->
                  new TotpView(
                      found.isOn() ? TotpState.ON : TotpState.PENDING,
                      found.onSince(),
                      found.recoveryCodes().size()))
          .orElse(new TotpView(TotpState.OFF, Optional.empty(), 0));
    }
  }

  /**
   * What a person sees of themselves.
   *
   * @param provedUntil until when the last proof of who they are counts as fresh; it may have
   *     passed
   */
  record ProfileView(UserRow user, TotpView totp, Optional<Instant> provedUntil) {}

  /** What people change about themselves. */
  record ProfileForm(String displayName, Optional<Language> language) {
    ProfileForm {
      new Checks().requireText(displayName, UserForms.LONGEST_NAME, "displayName", "name").done();
    }
  }

  /**
   * What an authenticator needs; shown only in this answer.
   *
   * @param secret in Base32, to be typed in
   * @param uri the same as an otpauth address, to be shown as a QR code
   */
  record TotpSecret(String secret, String uri) {
    @Override
    public String toString() {
      return "A secret for one-time codes";
    }
  }

  /** A code of an authenticator. */
  record TotpCode(String code) {
    TotpCode {
      new Checks().requireText(code, AuthRoutes.LONGEST_FIELD, "code", "code").done();
    }

    @Override
    public String toString() {
      return "A code";
    }
  }

  /** Codes to be kept on paper; shown only in this answer. Each can be used once. */
  record RecoveryCodesView(List<String> codes) {
    @Override
    public String toString() {
      return codes.size() + " recovery codes";
    }
  }

  /** How many sessions were ended. */
  record OtherSessionsEnded(int ended) {}

  /** The caller's own profile. */
  @SignedIn
  @GetMapping("/api/profile")
  ProfileView profile(Caller caller) {
    return new ProfileView(
        rows.of(self(caller)),
        TotpView.of(secondFactors.of(caller.userId())),
        caller.provedAt().map(proved -> proved.plus(FreshProof.OLDEST)));
  }

  /** Changes the caller's own name and language. */
  @SignedIn
  @PutMapping("/api/profile")
  UserRow change(@RequestBody ProfileForm form, IfMatch version, Caller caller, Actor actor) {
    Versioned<User> changed =
        store.transaction(
            () -> {
              Versioned<User> read = self(caller);
              version.require(read.version());
              Versioned<User> now =
                  users.change(
                      read, read.document().with(form.displayName().strip(), form.language()));
              acts.record(
                  actor,
                  Act.of("changed", Acts.USER, caller.userId())
                      .before(Acts.facts(read.document()))
                      .after(Acts.facts(now.document())));
              return now;
            });
    return rows.of(changed);
  }

  /** Where the caller is signed in. */
  @SignedIn
  @GetMapping("/api/profile/sessions")
  List<OpenSession> sessions(Caller caller) {
    return sessions.of(caller.userId(), caller);
  }

  /** Ends all sessions of the caller but this one. */
  @SignedIn
  @DeleteMapping("/api/profile/sessions")
  OtherSessionsEnded revokeOthers(Caller caller, Actor actor) {
    return new OtherSessionsEnded(sessions.revokeAll(caller.userId(), actor));
  }

  /** Ends one session of the caller. */
  @SignedIn
  @DeleteMapping("/api/profile/sessions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id, Caller caller, Actor actor) {
    sessions.revoke(caller.userId(), id, actor);
  }

  /** Begins to set up one-time codes; they are on once a first code has been confirmed. */
  @SignedIn
  @FreshProof
  @PostMapping("/api/profile/totp")
  TotpSecret beginTotp(Caller caller) {
    User user = self(caller).document();
    String secret = secondFactors.begin(user);
    String label = URLEncoder.encode(user.username(), StandardCharsets.UTF_8).replace("+", "%20");
    return new TotpSecret(
        secret,
        "otpauth://totp/FIDUS:%s?secret=%s&issuer=FIDUS&algorithm=SHA1&digits=6&period=%d"
            .formatted(label, secret, Totp.STEP_SECONDS));
  }

  /** Turns one-time codes on with the first one that the authenticator shows. */
  @SignedIn
  @PostMapping("/api/profile/totp/confirmation")
  RecoveryCodesView confirmTotp(@RequestBody TotpCode code, Caller caller, Actor actor) {
    return new RecoveryCodesView(
        secondFactors.confirm(
            caller.userId(),
            code.code().strip(),
            () -> record("second-factor-added", caller, actor)));
  }

  /** Turns one-time codes off. */
  @SignedIn
  @FreshProof
  @DeleteMapping("/api/profile/totp")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endTotp(Caller caller, Actor actor) {
    store.execute(
        () -> {
          secondFactors.remove(caller.userId());
          record("second-factor-removed", caller, actor);
        });
  }

  /** Makes recovery codes in place of those that are left. */
  @SignedIn
  @FreshProof
  @PostMapping("/api/profile/recovery-codes")
  RecoveryCodesView renewRecoveryCodes(Caller caller, Actor actor) {
    return new RecoveryCodesView(
        secondFactors.renewRecoveryCodes(
            caller.userId(), () -> record("recovery-renewed", caller, actor)));
  }

  private void record(String verb, Caller caller, Actor actor) {
    acts.record(actor, Act.of(verb, Acts.USER, caller.userId()));
  }

  private Versioned<User> self(Caller caller) {
    return users.byId(caller.userId()).orElseThrow();
  }
}
