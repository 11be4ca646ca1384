package io.fidus.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.FidusPlatform;
import io.fidus.platform.People;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.probe.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Administering the people who can sign in. */
@TestInstance(Lifecycle.PER_CLASS)
class UsersApiTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final RunningPlatform platform;
  private Person admin;

  UsersApiTest(@TempDir Path data) {
    platform = RunningPlatform.start(clock.in(FidusPlatform.application()), data);
    admin = Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  /** Later, with a session that has been refreshed and proved meanwhile. */
  private void wait(Duration time) {
    clock.advance(time);
    admin = Person.signIn(platform, "admin", Person.PASSWORD);
  }

  private JsonNode user(String username) {
    return admin
        .get("/api/users?q=" + username)
        .json()
        .path("items")
        .valueStream()
        .filter(row -> row.path("username").asString().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private Answer act(JsonNode user, String what, String json) {
    return admin.post(
        "/api/users/" + user.path("id").asString() + '/' + what,
        user.path("version").asLong(),
        json);
  }

  private Answer change(JsonNode user, String roles) {
    return admin.put(
        "/api/users/" + user.path("id").asString(),
        user.path("version").asLong(),
        "{\"displayName\":\"Changed\",\"email\":null,\"roles\":[%s]}".formatted(roles));
  }

  private static String role(String name) {
    return "{\"role\":\"%s\",\"until\":null,\"subject\":null}".formatted(name);
  }

  @Test
  void whoIsInvitedChoosesThePasswordAndTheLinkWorksOnce() {
    Answer invited = People.invite(admin, "Vera.Viewer", "VIEWER");
    String token = People.token(invited);

    assertThat(invited.json().at("/link/url").asString())
        .startsWith("http://localhost:" + platform.port() + "/invitation#");
    assertThat(user("vera.viewer").path("status").asString()).isEqualTo("INVITED");
    assertThat(Person.attempt(platform, "vera.viewer", People.PASSWORD).status()).isEqualTo(401);
    Answer shown = platform.post("/api/auth/invitation", "{\"token\":\"%s\"}".formatted(token));
    assertThat(shown.json().path("username").asString()).isEqualTo("vera.viewer");
    assertThat(People.accept(platform, token, "short").code()).isEqualTo("weak-password");
    assertThat(People.accept(platform, token, "vera.viewer and more").code())
        .isEqualTo("weak-password");
    assertThat(People.accept(platform, token, People.PASSWORD).status()).isEqualTo(204);

    assertThat(People.accept(platform, token, "another good sentence").code())
        .isEqualTo("link-invalid");
    Person vera = Person.signIn(platform, "vera.viewer", People.PASSWORD);
    assertThat(vera.get("/api/auth/me").json().path("roles").toString()).isEqualTo("[\"VIEWER\"]");
    assertThat(vera.get("/api/users").code()).isEqualTo("forbidden");
    assertThat(user("vera.viewer").path("lastSignInAt").asString())
        .isEqualTo(vera.get("/api/profile/sessions").json().at("/0/startedAt").asString());
  }

  @Test
  void aLinkExpiresAndIsReplacedByALaterOne() {
    String first = People.token(People.invite(admin, "late", "VIEWER"));
    Answer again = act(user("late"), "invitation", "");
    assertThat(again.status()).as(again.text()).isEqualTo(200);

    assertThat(People.accept(platform, first, People.PASSWORD).status()).isEqualTo(410);
    wait(Duration.ofDays(3));
    assertThat(People.accept(platform, People.token(again), People.PASSWORD).status())
        .isEqualTo(410);
    assertThat(user("late").path("invitedUntil").isNull()).isTrue();
    String third = People.token(act(user("late"), "invitation", ""));
    assertThat(People.accept(platform, third, People.PASSWORD).status()).isEqualTo(204);
    assertThat(act(user("late"), "invitation", "").code()).isEqualTo("not-invited");
  }

  @Test
  void aUsernameBelongsToOnePersonHoweverItIsTyped() {
    People.invite(admin, "Twice", "VIEWER");

    assertThat(People.invite(admin, "  tWICE", "VIEWER").code()).isEqualTo("username-taken");
    assertThat(People.invite(admin, "no spaces", "VIEWER").code()).isEqualTo("invalid-fields");
  }

  @Test
  void eachRoleIsGivenAsItNeeds() {
    Optional<Instant> tomorrow = Optional.of(clock.instant().plus(Duration.ofDays(1)));
    Optional<Instant> yesterday = Optional.of(clock.instant().minus(Duration.ofDays(1)));
    List<String> refused =
        List.of(
            People.form("someone", "AUDITOR", Optional.empty(), Optional.empty()),
            People.form("someone", "AUDITOR", yesterday, Optional.empty()),
            People.form("someone", "CLIENT", Optional.empty(), Optional.empty()),
            People.form("someone", "VIEWER", Optional.empty(), Optional.of("c17")));
    for (String form : refused) {
      Answer answer = admin.post("/api/users", form);
      assertThat(answer.code()).as(form).isEqualTo("invalid-fields");
    }

    Person auditor =
        People.signedIn(
            admin, "audrey", People.form("audrey", "AUDITOR", tomorrow, Optional.empty()));
    assertThat(auditor.get("/api/users").status()).isEqualTo(200);
    clock.advance(Duration.ofHours(25));
    Person later = Person.signIn(platform, "audrey", People.PASSWORD);
    assertThat(later.get("/api/users").code()).as("when the time is over").isEqualTo("forbidden");
    admin = Person.signIn(platform, "admin", Person.PASSWORD);
  }

  @Test
  void aChangeOfRolesCountsAtOnceAndNeedsTheVersionThatWasRead() {
    Person rosa = People.signedIn(admin, "rosa", "VIEWER", "");
    JsonNode read = user("rosa");

    assertThat(change(read, role("OPERATOR")).status()).isEqualTo(200);
    assertThat(rosa.get("/api/auth/me").json().path("roles").toString())
        .isEqualTo("[\"OPERATOR\"]");
    assertThat(change(read, role("VIEWER")).code()).isEqualTo("changed-meanwhile");
    assertThat(
            admin
                .post(
                    "/api/users/" + read.path("id").asString() + "/disable",
                    "{\"reason\":\"gone\"}")
                .code())
        .isEqualTo("version-required");
  }

  @Test
  void whoIsDisabledIsOutAtOnceAndComesBackWithTheSamePassword() {
    Person dora = People.signedIn(admin, "dora", "VIEWER", "");
    assertThat(act(user("dora"), "disable", "{\"reason\":\" \"}").code())
        .isEqualTo("invalid-fields");

    assertThat(act(user("dora"), "disable", "{\"reason\":\"left\"}").status()).isEqualTo(200);

    assertThat(dora.get("/api/auth/me").code()).isEqualTo("session-ended");
    assertThat(dora.refresh().status()).isEqualTo(401);
    assertThat(Person.attempt(platform, "dora", People.PASSWORD).code())
        .isEqualTo("wrong-credentials");
    assertThat(act(user("dora"), "reset-link", "").code()).isEqualTo("not-active");
    assertThat(act(user("dora"), "enable", "{\"reason\":\"back\"}").status()).isEqualTo(200);
    assertThat(dora.get("/api/auth/me").status()).as("the old session").isEqualTo(401);
    assertThat(Person.attempt(platform, "dora", People.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void thereIsAlwaysSomebodyWhoCanAdminister() {
    assertThat(act(user("admin"), "disable", "{\"reason\":\"x\"}").code())
        .isEqualTo("last-administrator");
    assertThat(change(user("admin"), role("VIEWER")).code()).isEqualTo("last-administrator");
    String forATime =
        "{\"role\":\"ADMIN\",\"until\":\"%s\",\"subject\":null}"
            .formatted(clock.instant().plus(Duration.ofDays(9)));
    assertThat(change(user("admin"), forATime).code()).isEqualTo("last-administrator");

    People.invite(admin, "second", "ADMIN");
    assertThat(change(user("admin"), role("VIEWER")).code())
        .as("somebody who was only invited cannot administer yet")
        .isEqualTo("last-administrator");
    Person third = People.signedIn(admin, "third", "ADMIN", "");
    assertThat(change(user("admin"), role("VIEWER")).status()).isEqualTo(200);
    assertThat(
            third
                .put(
                    "/api/users/" + id(third, "admin"),
                    version(third, "admin"),
                    "{\"displayName\":\"Administrator\",\"email\":null,\"roles\":[%s]}"
                        .formatted(role("ADMIN")))
                .status())
        .isEqualTo(200);
    assertThat(act(user("third"), "disable", "{\"reason\":\"left\"}").status()).isEqualTo(200);
    assertThat(act(user("admin"), "disable", "{\"reason\":\"x\"}").code())
        .isEqualTo("last-administrator");
  }

  private static String id(Person person, String username) {
    return person.get("/api/users?q=" + username).json().at("/items/0/id").asString();
  }

  private static long version(Person person, String username) {
    return person.get("/api/users?q=" + username).json().at("/items/0/version").asLong();
  }

  @Test
  void askingForANewPasswordTellsNothingAndIsShownToAdministrators() throws InterruptedException {
    Person fred = People.signedIn(admin, "fred", "VIEWER", "");
    Answer known = platform.post("/api/auth/password-reset", "{\"username\":\"Fred\"}");
    Answer unknown = platform.post("/api/auth/password-reset", "{\"username\":\"nobody\"}");

    assertThat(known.status()).isEqualTo(202);
    assertThat(unknown.status()).isEqualTo(202);
    assertThat(unknown.text()).isEqualTo(known.text()).isEmpty();
    for (int i = 0; i < 100 && user("fred").path("resetRequestedAt").isNull(); i++) {
      Thread.sleep(50);
    }
    assertThat(user("fred").path("resetRequestedAt").isNull()).isFalse();

    Answer link = act(user("fred"), "reset-link", "");
    String body =
        "{\"token\":\"%s\",\"password\":\"nine quiet copper kettles\"}"
            .formatted(People.token(link));
    assertThat(link.json().path("url").asString()).contains("/reset-password#");
    assertThat(People.accept(platform, People.token(link), "nine quiet copper kettles").code())
        .as("a link is good for one thing")
        .isEqualTo("link-invalid");
    assertThat(platform.post("/api/auth/password-reset/accept", body).status()).isEqualTo(204);
    assertThat(platform.post("/api/auth/password-reset/accept", body).status()).isEqualTo(410);
    assertThat(fred.get("/api/auth/me").code()).isEqualTo("session-ended");
    assertThat(Person.attempt(platform, "fred", People.PASSWORD).status()).isEqualTo(401);
    assertThat(Person.attempt(platform, "fred", "nine quiet copper kettles").status())
        .isEqualTo(200);
    assertThat(user("fred").path("resetRequestedAt").isNull()).isTrue();
  }

  @Test
  void theListIsFilteredSortedAndPaged() {
    for (String name : List.of("page-a", "page-b", "page-c")) {
      People.invite(admin, name, "COMPLIANCE");
    }
    JsonNode first = admin.get("/api/users?q=page-&limit=2&sort=username:desc").json();
    JsonNode second =
        admin
            .get(
                "/api/users?q=page-&limit=2&sort=username:desc&after="
                    + first.path("next").asString())
            .json();

    assertThat(first.path("total").asInt()).isEqualTo(3);
    assertThat(first.at("/items/0/username").asString()).isEqualTo("page-c");
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.at("/items/0/username").asString()).isEqualTo("page-a");
    assertThat(admin.get("/api/users?role=COMPLIANCE&status=INVITED&q=page-").json().path("total"))
        .hasToString("3");
    assertThat(admin.get("/api/users?status=DISABLED&q=page-").json().path("total"))
        .hasToString("0");
    assertThat(admin.get("/api/users/nobody").code()).isEqualTo("not-found");
  }
}
