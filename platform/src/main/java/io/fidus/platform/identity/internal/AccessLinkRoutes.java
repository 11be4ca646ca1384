package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.PublicRoute;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.identity.internal.AccessLink.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Choosing a password with a link. Tokens are sent in the body, never in the address, which logs
 * keep.
 */
@RestController
class AccessLinkRoutes {
  private final UserDesk desk;
  private final AccessLinks links;
  private final Passwords passwords;
  private final PasswordReset resets;

  AccessLinkRoutes(UserDesk desk, AccessLinks links, Passwords passwords, PasswordReset resets) {
    this.desk = desk;
    this.links = links;
    this.passwords = passwords;
    this.resets = resets;
  }

  /** The token of a link: what stands behind its {@code #}. */
  record LinkToken(String token) {
    LinkToken {
      new Checks().requireText(token, AuthRoutes.LONGEST_FIELD, "token", "token").done();
    }

    @Override
    public String toString() {
      return "A token";
    }
  }

  /** A password that is chosen with a link. */
  record ChosenPassword(String token, String password) {
    ChosenPassword {
      new Checks()
          .requireText(token, AuthRoutes.LONGEST_FIELD, "token", "token")
          .requireText(password, AuthRoutes.LONGEST_FIELD, "password", "password")
          .done();
    }

    @Override
    public String toString() {
      return "A chosen password";
    }
  }

  /** Who asks for a new password. */
  record ForgottenPassword(String username) {
    ForgottenPassword {
      new Checks().requireText(username, AuthRoutes.LONGEST_FIELD, "username", "username").done();
    }
  }

  /** Who is invited, and until when the link can be used. */
  record OpenInvitation(String username, String displayName, Instant expiresAt) {}

  /** Who an invitation is for. */
  @PublicRoute(reason = "The token proves the person who was invited.")
  @PostMapping("/api/auth/invitation")
  OpenInvitation invitation(@RequestBody LinkToken link) {
    User user = desk.invited(link.token()).document();
    return new OpenInvitation(
        user.username(),
        user.displayName(),
        links.usable(link.token(), Purpose.INVITATION).document().expiresAt());
  }

  /** Accepts an invitation; the person then signs in with the password they chose. */
  @PublicRoute(reason = "The token proves the person who was invited.")
  @PostMapping("/api/auth/invitation/accept")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void acceptInvitation(@RequestBody ChosenPassword chosen, HttpServletRequest request) {
    accept(chosen, Purpose.INVITATION, Actor.stranger("", request));
  }

  /** Asks for a new password. The answer is the same whether there is such a person or not. */
  @PublicRoute(reason = "Who has forgotten the password cannot sign in.")
  @PostMapping("/api/auth/password-reset")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void requestReset(@RequestBody ForgottenPassword forgotten, HttpServletRequest request) {
    resets.request(forgotten.username(), Actor.stranger("", request));
  }

  /** Sets a new password with a link; every session of the person ends. */
  @PublicRoute(reason = "The token proves the person whose password is reset.")
  @PostMapping("/api/auth/password-reset/accept")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void acceptReset(@RequestBody ChosenPassword chosen, HttpServletRequest request) {
    accept(chosen, Purpose.PASSWORD_RESET, Actor.stranger("", request));
  }

  private void accept(ChosenPassword chosen, Purpose purpose, Actor visitor) {
    String username =
        desk.ofLink(chosen.token(), purpose)
            .map(User::username)
            .orElseThrow(
                () -> new Refusal(IdentityProblem.LINK_INVALID, "The link is for nobody."));
    PasswordRules.check(chosen.password(), username);
    desk.acceptLink(chosen.token(), purpose, passwords.hash(chosen.password()), visitor);
  }
}
