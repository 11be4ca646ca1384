package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Cursor;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Sort;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.RolePermissions;
import io.fidus.platform.identity.internal.UserForms.StatedReason;
import io.fidus.store.Versioned;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** The people who can sign in, what each may do, and where they are signed in. */
@RestController
class UserRoutes {
  private final UserDesk desk;
  private final Users users;
  private final UserRows rows;
  private final SessionDesk sessions;
  private final PublicAddress address;
  private final InstantSource clock;

  UserRoutes(
      UserDesk desk,
      Users users,
      UserRows rows,
      SessionDesk sessions,
      PublicAddress address,
      InstantSource clock) {
    this.desk = desk;
    this.users = users;
    this.rows = rows;
    this.sessions = sessions;
    this.address = address;
    this.clock = clock;
  }

  /**
   * Which people are listed.
   *
   * @param q part of the username, the name or the e-mail address
   */
  record UserFilter(Optional<String> q, Optional<Role> role, Optional<UserStatus> status) {
    boolean matches(User user) {
      return q.map(text -> contains(user, text.strip().toLowerCase(Locale.ROOT))).orElse(true)
          && role.map(wanted -> user.roles().stream().anyMatch(held -> held.role() == wanted))
              .orElse(true)
          && status.map(wanted -> user.status() == wanted).orElse(true);
    }

    private static boolean contains(User user, String text) {
      return user.username().contains(text)
          || user.displayName().toLowerCase(Locale.ROOT).contains(text)
          || user.email().map(mail -> mail.toLowerCase(Locale.ROOT).contains(text)).orElse(false);
    }
  }

  /**
   * A link that is to be handed to a person. It is shown only in this answer.
   *
   * @param url works once
   */
  record AccessLinkView(String url, Instant expiresAt) {
    /** Without the link, which must never reach a log. */
    @Override
    public String toString() {
      return "A link until " + expiresAt;
    }
  }

  /** Somebody new, and the link with which they choose a password. */
  record InvitedUser(UserRow user, AccessLinkView link) {}

  /** How many sessions were ended. */
  record SessionsEnded(int ended) {}

  /**
   * What a role permits.
   *
   * @param needsEnd whether it is given only until a date
   * @param needsSubject whether it needs the id of the client, agent or partner
   */
  record RoleRights(
      Role role, List<Permission> permissions, boolean needsEnd, boolean needsSubject) {}

  /** The people who can sign in, or are invited to. */
  @Access(Permission.USERS_READ)
  @GetMapping("/api/users")
  Page<UserRow> users(Paging paging, UserFilter filter) {
    Map<String, Comparator<User>> orders = rows.orders();
    Sort sort = paging.sortBy(orders.keySet(), Sort.parse("username:asc"));
    Comparator<User> order =
        Objects.requireNonNull(orders.get(sort.field())).thenComparing(User::username);
    Comparator<User> wanted = sort.direction() == Sort.Direction.ASC ? order : order.reversed();
    List<Versioned<User>> all =
        users.all().stream()
            .filter(read -> filter.matches(read.document()))
            .sorted(Comparator.comparing(Versioned::document, wanted))
            .toList();
    int from =
        paging
            .after()
            .map(after -> Cursor.parse(after, sort, 1).values().getFirst())
            .map(last -> indexOf(all, last) + 1)
            .orElse(0);
    List<UserRow> items =
        all.subList(from, Math.min(all.size(), from + paging.limit())).stream()
            .map(rows::of)
            .toList();
    Optional<String> next =
        from + items.size() < all.size()
            ? Optional.of(new Cursor(sort, List.of(items.getLast().id())).text())
            : Optional.empty();
    return new Page<>(items, next, all.size());
  }

  /** Where somebody stands in the list; before its start when they are not in it any more. */
  private static int indexOf(List<Versioned<User>> all, String id) {
    return all.stream().map(read -> read.document().id()).toList().indexOf(id);
  }

  /** One person. */
  @Access(Permission.USERS_READ)
  @GetMapping("/api/users/{id}")
  UserRow user(@PathVariable String id) {
    return rows.of(desk.find(id));
  }

  /** Invites somebody. The link in the answer is not shown again. */
  @Access(Permission.USERS_WRITE)
  @FreshProof
  @PostMapping("/api/users")
  @ResponseStatus(HttpStatus.CREATED)
  InvitedUser invite(@RequestBody UserForms.NewUser form, Actor actor, HttpServletRequest request) {
    UserForms.requireFuture(form.grants(), clock.instant());
    UserDesk.Invited invited = desk.invite(form, actor);
    return new InvitedUser(rows.of(invited.user()), link(invited.link(), request));
  }

  /** Changes a person's name, e-mail address and roles. */
  @Access(Permission.USERS_WRITE)
  @FreshProof
  @PutMapping("/api/users/{id}")
  UserRow change(
      @PathVariable String id,
      @RequestBody UserForms.UserChange form,
      IfMatch version,
      Actor actor) {
    UserForms.requireFuture(form.grants(), clock.instant());
    return rows.of(desk.change(id, form, version, actor));
  }

  /** Keeps a person out from now on; their sessions end. */
  @Access(Permission.USERS_WRITE)
  @PostMapping("/api/users/{id}/disable")
  UserRow disable(
      @PathVariable String id, @RequestBody StatedReason reason, IfMatch version, Actor actor) {
    return rows.of(desk.disable(id, reason.reason(), version, actor));
  }

  /** Lets a person in again. */
  @Access(Permission.USERS_WRITE)
  @FreshProof
  @PostMapping("/api/users/{id}/enable")
  UserRow enable(
      @PathVariable String id, @RequestBody StatedReason reason, IfMatch version, Actor actor) {
    return rows.of(desk.enable(id, reason.reason(), version, actor));
  }

  /** Issues another link to a person who has not chosen a password yet. */
  @Access(Permission.USERS_WRITE)
  @FreshProof
  @PostMapping("/api/users/{id}/invitation")
  AccessLinkView inviteAgain(@PathVariable String id, Actor actor, HttpServletRequest request) {
    return link(desk.inviteAgain(id, actor), request);
  }

  /** Issues a link with which a person chooses a new password. */
  @Access(Permission.USERS_WRITE)
  @FreshProof
  @PostMapping("/api/users/{id}/reset-link")
  AccessLinkView resetLink(@PathVariable String id, Actor actor, HttpServletRequest request) {
    return link(desk.resetLink(id, actor), request);
  }

  /** Turns off the one-time codes of a person who cannot make them any more. */
  @Access(Permission.USERS_WRITE)
  @FreshProof
  @DeleteMapping("/api/users/{id}/second-factor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeSecondFactor(@PathVariable String id, Actor actor) {
    desk.removeSecondFactor(id, actor);
  }

  /** Where a person is signed in. */
  @Access(Permission.USERS_READ)
  @GetMapping("/api/users/{id}/sessions")
  List<OpenSession> sessions(@PathVariable String id, Caller caller) {
    desk.find(id);
    return sessions.of(id, caller);
  }

  /** Ends all sessions of a person but the caller's own. */
  @Access(Permission.USERS_WRITE)
  @DeleteMapping("/api/users/{id}/sessions")
  SessionsEnded revokeSessions(@PathVariable String id, Actor actor) {
    desk.find(id);
    return new SessionsEnded(sessions.revokeAll(id, actor));
  }

  /** Ends one session of a person. */
  @Access(Permission.USERS_WRITE)
  @DeleteMapping("/api/users/{id}/sessions/{session}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revokeSession(@PathVariable String id, @PathVariable String session, Actor actor) {
    sessions.revoke(id, session, actor);
  }

  /** The roles that can be given, and what each permits. */
  @Access(Permission.USERS_READ)
  @GetMapping("/api/roles")
  List<RoleRights> roles() {
    return Arrays.stream(Role.values())
        .map(
            role ->
                new RoleRights(
                    role,
                    List.copyOf(RolePermissions.of(List.of(role))),
                    role.needsEnd(),
                    role.ownsAs().isPresent()))
        .toList();
  }

  private AccessLinkView link(AccessLinks.Issued link, HttpServletRequest request) {
    String page =
        switch (link.purpose()) {
          case INVITATION -> "invitation";
          case PASSWORD_RESET -> "reset-password";
        };
    return new AccessLinkView(address.link(page, link.token(), request), link.expiresAt());
  }
}
