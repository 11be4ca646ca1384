package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.SignedIn;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.identity.internal.PasskeyForms.NewPasskey;
import io.fidus.platform.identity.internal.PasskeyForms.PasskeyName;
import io.fidus.platform.identity.internal.PasskeyForms.Place;
import io.fidus.store.Versioned;
import jakarta.servlet.http.HttpServletRequest;
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

/** The caller's own passkeys. */
@RestController
class PasskeyRoutes {
  private final Passkeys passkeys;
  private final Users users;
  private final PublicAddress address;
  private final Acts acts;

  PasskeyRoutes(Passkeys passkeys, Users users, PublicAddress address, Acts acts) {
    this.passkeys = passkeys;
    this.users = users;
    this.address = address;
    this.acts = acts;
  }

  /**
   * A passkey.
   *
   * @param version to be sent as If-Match with another name
   */
  record PasskeyView(
      String id, String name, Instant createdAt, Optional<Instant> lastUsedAt, long version) {
    static PasskeyView of(Versioned<Passkey> read) {
      Passkey passkey = read.document();
      return new PasskeyView(
          passkey.id(), passkey.name(), passkey.createdAt(), passkey.lastUsedAt(), read.version());
    }
  }

  /** The house, as a passkey names it. */
  record RelyingParty(String id, String name) {}

  /**
   * The person, as a passkey names them.
   *
   * @param id in Base64url
   */
  record PasskeyUser(String id, String name, String displayName) {}

  /**
   * What a browser makes a passkey with.
   *
   * @param challenge in Base64url
   * @param algorithms numbers of COSE, the best first
   * @param exclude the ids of passkeys that the person has already, in Base64url
   */
  record PasskeyCreation(
      String challenge,
      RelyingParty rp,
      PasskeyUser user,
      List<Long> algorithms,
      List<String> exclude,
      long timeoutSeconds) {}

  /** The caller's passkeys, the oldest first. */
  @SignedIn
  @GetMapping("/api/profile/passkeys")
  List<PasskeyView> passkeys(Caller caller) {
    return passkeys.of(caller.userId()).stream().map(PasskeyView::of).toList();
  }

  /** What the browser needs to make a passkey for the caller. */
  @SignedIn
  @FreshProof
  @PostMapping("/api/profile/passkeys/challenge")
  PasskeyCreation challenge(Caller caller, HttpServletRequest request) {
    User user = users.byId(caller.userId()).map(Versioned::document).orElseThrow();
    return new PasskeyCreation(
        passkeys.challengeFor(user.id()),
        new RelyingParty(new Place(address.origin(request)).rpId(), "FIDUS"),
        new PasskeyUser(
            PasskeyForms.text(Passkeys.handle(user.id())), user.username(), user.displayName()),
        Passkeys.ALGORITHMS,
        passkeys.of(user.id()).stream().map(passkey -> passkey.document().id()).toList(),
        PasskeyChallenges.LIFETIME.toSeconds());
  }

  /** Registers the passkey that the browser has made. */
  @SignedIn
  @FreshProof
  @PostMapping("/api/profile/passkeys")
  @ResponseStatus(HttpStatus.CREATED)
  PasskeyView register(
      @RequestBody NewPasskey form, Caller caller, Actor actor, HttpServletRequest request) {
    Versioned<Passkey> registered =
        passkeys.register(caller.userId(), form, new Place(address.origin(request)));
    record("passkey-added", registered.document(), actor);
    return PasskeyView.of(registered);
  }

  /** Gives a passkey of the caller another name. */
  @SignedIn
  @PutMapping("/api/profile/passkeys/{id}")
  PasskeyView rename(
      @PathVariable String id,
      @RequestBody PasskeyName form,
      IfMatch version,
      Caller caller,
      Actor actor) {
    Versioned<Passkey> renamed = passkeys.rename(caller.userId(), id, form.name(), version);
    record("passkey-renamed", renamed.document(), actor);
    return PasskeyView.of(renamed);
  }

  /** Removes a passkey of the caller. */
  @SignedIn
  @FreshProof
  @DeleteMapping("/api/profile/passkeys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id, Caller caller, Actor actor) {
    Passkey removed = passkeys.remove(caller.userId(), id);
    record("passkey-removed", removed, actor);
  }

  private void record(String verb, Passkey passkey, Actor actor) {
    acts.record(
        actor, Act.of(verb, Acts.USER, passkey.userId()).after(Facts.of("name", passkey.name())));
  }
}
