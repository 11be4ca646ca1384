package io.fidus.platform.identity.internal;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.RolePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys with which programs of the house call the API. */
@RestController
class ApiKeyRoutes {
  private static final Duration LONGEST_LIFE = Duration.ofDays(366);

  private final ApiKeys keys;
  private final InstantSource clock;

  ApiKeyRoutes(ApiKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Whether a key is accepted. */
  enum KeyState {
    ACTIVE,
    EXPIRED,
    REVOKED
  }

  /**
   * A key, without what proves it.
   *
   * @param role the role whose permissions limit those of the key
   * @param lastUsedAt to the minute; empty when it never was used
   */
  record ApiKeyRow(
      String id,
      String name,
      Role role,
      List<Permission> permissions,
      Instant createdAt,
      String createdBy,
      Instant expiresAt,
      Optional<Instant> lastUsedAt,
      KeyState state) {}

  /**
   * A key that was just issued.
   *
   * @param key what the program sends as X-API-Key or as Bearer token; shown only in this answer
   */
  record IssuedApiKey(String key, ApiKeyRow details) {
    /** Without the key, which must never reach a log. */
    @Override
    public String toString() {
      return "Key " + details.name();
    }
  }

  /**
   * What a new key is to be.
   *
   * @param permissions some of the role's; none that manages people or keys
   */
  record ApiKeyForm(String name, Role role, List<Permission> permissions, Instant expiresAt) {
    ApiKeyForm {
      permissions = List.copyOf(permissions);
      Set<Permission> allowed = RolePermissions.of(List.of(role));
      new Checks()
          .requireText(name, UserForms.LONGEST_NAME, "name", "name")
          .require(!permissions.isEmpty(), "permissions", "A key needs a permission.")
          .require(
              allowed.containsAll(permissions),
              "permissions",
              "The role %s does not permit all of this.".formatted(role))
          .require(
              permissions.stream().noneMatch(ApiKey.FOR_PEOPLE::contains),
              "permissions",
              "A key cannot manage people, sessions or keys.")
          .done();
    }
  }

  /** All keys, the newest first. */
  @Access(Permission.USERS_READ)
  @GetMapping("/api/api-keys")
  List<ApiKeyRow> keys() {
    return keys.all().stream().map(this::row).toList();
  }

  /** Issues a key. What proves it stands in this answer only. */
  @Access(Permission.USERS_WRITE)
  @FreshProof
  @PostMapping("/api/api-keys")
  @ResponseStatus(HttpStatus.CREATED)
  IssuedApiKey issue(@RequestBody ApiKeyForm form, Actor actor) {
    Instant now = clock.instant();
    new Checks()
        .require(
            now.isBefore(form.expiresAt())
                && form.expiresAt().isBefore(now.plus(LONGEST_LIFE).plusSeconds(1)),
            "expiresAt",
            "A key must end within 366 days.")
        .done();
    ApiKeys.Issued issued =
        keys.issue(
            form.name().strip(),
            form.role(),
            form.permissions().stream().distinct().toList(),
            form.expiresAt(),
            actor);
    return new IssuedApiKey(issued.secret().text(), row(issued.key()));
  }

  /** Revokes a key; one that was revoked before stays so. */
  @Access(Permission.USERS_WRITE)
  @DeleteMapping("/api/api-keys/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id, Actor actor) {
    if (number(id).flatMap(key -> keys.revoke(key, actor)).isEmpty()) {
      throw new Refusal(CommonProblem.NOT_FOUND, "There is no such key.");
    }
  }

  private static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
  }

  private ApiKeyRow row(ApiKey key) {
    return new ApiKeyRow(
        String.valueOf(key.id()),
        key.name(),
        key.role(),
        key.permissions(),
        key.createdAt(),
        key.createdBy(),
        key.expiresAt(),
        keys.lastUsed(key),
        state(key));
  }

  private KeyState state(ApiKey key) {
    if (key.revokedAt().isPresent()) {
      return KeyState.REVOKED;
    }
    return key.acceptedAt(clock.instant()) ? KeyState.ACTIVE : KeyState.EXPIRED;
  }
}
