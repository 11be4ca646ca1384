package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.identity.internal.AccessLink.Purpose;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Administers the people who can sign in. */
@Service
class UserDesk {
  private final Store store;
  private final Users users;
  private final Sessions sessions;
  private final Callers callers;
  private final AccessLinks links;
  private final PasswordReset resets;
  private final SecondFactors secondFactors;
  private final Acts acts;

  UserDesk(
      Store store,
      Users users,
      Sessions sessions,
      Callers callers,
      AccessLinks links,
      PasswordReset resets,
      SecondFactors secondFactors,
      Acts acts) {
    this.store = store;
    this.users = users;
    this.sessions = sessions;
    this.callers = callers;
    this.links = links;
    this.resets = resets;
    this.secondFactors = secondFactors;
    this.acts = acts;
  }

  /** Somebody new, with the link that lets them choose a password. */
  record Invited(Versioned<User> user, AccessLinks.Issued link) {}

  /**
   * A person.
   *
   * @throws Refusal {@link CommonProblem#NOT_FOUND} when there is none with this id
   */
  Versioned<User> find(String id) {
    return users
        .byId(id)
        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no such person."));
  }

  Invited invite(UserForms.NewUser form, Actor by) {
    String token = links.token();
    return store.transaction(() -> invite(form, token, by));
  }

  private Invited invite(UserForms.NewUser form, String token, Actor by) {
    if (users.byName(form.username()).isPresent()) {
      throw taken();
    }
    try {
      Versioned<User> user =
          users.invite(
              form.username(),
              form.displayName().strip(),
              form.email().map(String::strip),
              form.language(),
              form.grants());
      acts.record(
          by,
          Act.of("invited", Acts.USER, user.document().id()).after(Acts.facts(user.document())));
      return new Invited(
          user, links.issue(user.document().id(), Purpose.INVITATION, token, by.name()));
    } catch (DuplicateKey sameMoment) {
      throw taken();
    }
  }

  private static Refusal taken() {
    return new Refusal(IdentityProblem.USERNAME_TAKEN, "Somebody has this username already.");
  }

  /** Another link for a person who has not accepted the invitation yet. */
  AccessLinks.Issued inviteAgain(String id, Actor by) {
    String token = links.token();
    return store.transaction(
        () -> {
          User user = find(id).document();
          if (user.status() != UserStatus.INVITED) {
            throw new Refusal(
                IdentityProblem.NOT_INVITED, "The person does not wait for an invitation.");
          }
          acts.record(by, Act.of("invited-again", Acts.USER, id));
          return links.issue(id, Purpose.INVITATION, token, by.name());
        });
  }

  /** A link with which a person chooses a new password. */
  AccessLinks.Issued resetLink(String id, Actor by) {
    String token = links.token();
    return store.transaction(
        () -> {
          if (find(id).document().status() != UserStatus.ACTIVE) {
            throw new Refusal(
                IdentityProblem.NOT_ACTIVE, "The person is disabled, or was only invited.");
          }
          acts.record(by, Act.of("reset-link-issued", Acts.USER, id));
          return links.issue(id, Purpose.PASSWORD_RESET, token, by.name());
        });
  }

  Versioned<User> change(String id, UserForms.UserChange form, IfMatch version, Actor by) {
    Versioned<User> changed =
        edit(
            id,
            version,
            act("changed", id, by),
            user ->
                user.with(
                    form.displayName().strip(), form.email().map(String::strip), form.grants()));
    callers.forgetUser(id);
    return changed;
  }

  /** Keeps a person out; all sessions end and open links become void. */
  Versioned<User> disable(String id, String reason, IfMatch version, Actor by) {
    Versioned<User> disabled =
        store.transaction(
            () -> {
              Versioned<User> changed =
                  edit(
                      id,
                      version,
                      act("disabled", id, by).because(reason),
                      user -> user.withActive(false));
              sessions.endAll(id, Session.End.DISABLED, _ -> true);
              links.closeAll(id);
              return changed;
            });
    callers.forgetUser(id);
    return disabled;
  }

  Versioned<User> enable(String id, String reason, IfMatch version, Actor by) {
    return edit(id, version, act("enabled", id, by).because(reason), user -> user.withActive(true));
  }

  /** Turns the one-time codes of a person off who has lost the means to make them. */
  void removeSecondFactor(String id, Actor by) {
    store.execute(
        () -> {
          find(id);
          secondFactors.remove(id);
          acts.record(by, Act.of("second-factor-removed", Acts.USER, id));
        });
  }

  private Versioned<User> edit(String id, IfMatch version, Deed deed, UnaryOperator<User> change) {
    return store.transaction(
        () -> {
          Versioned<User> read = find(id);
          version.require(read.version());
          Versioned<User> changed = users.change(read, change.apply(read.document()));
          acts.record(
              deed.by(),
              deed.act().before(Acts.facts(read.document())).after(Acts.facts(changed.document())));
          return changed;
        });
  }

  /** Who does what to a person. */
  private record Deed(Actor by, Act act) {
    Deed because(String reason) {
      return new Deed(by, act.reason(reason));
    }
  }

  private static Deed act(String verb, String id, Actor by) {
    return new Deed(by, Act.of(verb, Acts.USER, id));
  }

  /** What a link lets its person know before they use it. */
  Versioned<User> invited(String token) {
    return find(links.usable(token, Purpose.INVITATION).document().userId());
  }

  /**
   * Sets the password of the person whom a link is for, and uses the link up. All their sessions
   * end.
   *
   * @param hash made before, since that takes long
   */
  void acceptLink(String token, Purpose purpose, String hash, Actor visitor) {
    User user =
        store.transaction(
            () -> {
              Versioned<AccessLink> link = links.usable(token, purpose);
              Versioned<User> read =
                  users
                      .byId(link.document().userId())
                      .filter(found -> found.document().active())
                      .orElseThrow(
                          () ->
                              new Refusal(
                                  IdentityProblem.LINK_INVALID,
                                  "The person may not sign in any more."));
              links.use(link);
              resets.settle(read.document().id());
              sessions.endAll(read.document().id(), Session.End.PASSWORD_RESET, _ -> true);
              User changed = users.setPassword(read, hash, false).document();
              acts.record(
                  Acts.person(changed, Optional.empty(), visitor),
                  Act.of(
                      switch (purpose) {
                        case INVITATION -> "invitation-accepted";
                        case PASSWORD_RESET -> "reset";
                      },
                      Acts.USER,
                      changed.id()));
              return changed;
            });
    callers.forgetUser(user.id());
  }

  /** Who a link is for, so that a password can be checked against the name. */
  Optional<User> ofLink(String token, Purpose purpose) {
    return users.byId(links.usable(token, purpose).document().userId()).map(Versioned::document);
  }
}
