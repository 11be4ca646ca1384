package io.fidus.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.FidusPlatform;
import io.fidus.platform.People;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.probe.MovableClock;
import io.fidus.probe.ProbeRoutes;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;

/** API keys, and the sessions that people see and revoke. */
@TestInstance(Lifecycle.PER_CLASS)
class KeysAndSessionsApiTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final RunningPlatform platform;

  KeysAndSessionsApiTest(@TempDir Path data) {
    SpringApplication application = clock.in(FidusPlatform.application());
    application.addPrimarySources(Set.of(ProbeRoutes.class));
    platform = RunningPlatform.start(application, data);
    Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private Person admin() {
    return Person.signIn(platform, "admin", Person.PASSWORD);
  }

  private Answer issue(String name, String role, String permissions, Duration life) {
    return admin()
        .post(
            "/api/api-keys",
            "{\"name\":\"%s\",\"role\":\"%s\",\"permissions\":[%s],\"expiresAt\":\"%s\"}"
                .formatted(name, role, permissions, clock.instant().plus(life)));
  }

  private Answer with(String header, String value, String path) {
    return platform.send(platform.request(path).header(header, value).GET());
  }

  private JsonNode row(String name) {
    return admin()
        .get("/api/api-keys")
        .json()
        .valueStream()
        .filter(row -> row.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aKeyDoesWhatItWasGivenAndManagesNobody() {
    Answer issued =
        issue("reader", "ADMIN", "\"accounts:read\",\"system:read\"", Duration.ofDays(30));
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    String key = issued.json().path("key").asString();

    assertThat(key).matches("fidus_\\d+_[0-9a-f]{64}");
    assertThat(with("X-API-Key", key, "/api/probe/accounts").text()).isEqualTo("key reader");
    assertThat(with("Authorization", "Bearer " + key, "/api/probe/accounts").status())
        .isEqualTo(200);
    assertThat(with("X-API-Key", key, "/api/probe/settings").code()).isEqualTo("forbidden");
    assertThat(with("X-API-Key", key, "/api/users").code()).isEqualTo("forbidden");
    assertThat(with("X-API-Key", key, "/api/auth/me").code()).isEqualTo("person-required");
    assertThat(with("X-API-Key", key, "/api/profile/sessions").code()).isEqualTo("person-required");
    assertThat(with("X-API-Key", key, "/api/system/about").status()).isEqualTo(200);
    assertThat(row("reader").path("lastUsedAt").asString()).startsWith("2026-03-");
    assertThat(row("reader").has("key")).isFalse();
  }

  @Test
  void aKeyCarriesPartOfOneRoleAndNothingThatManagesPeople() {
    Duration day = Duration.ofDays(1);
    assertThat(issue("x", "VIEWER", "\"accounts:write\"", day).code()).isEqualTo("invalid-fields");
    assertThat(issue("x", "ADMIN", "\"users:read\"", day).code()).isEqualTo("invalid-fields");
    assertThat(issue("x", "CLIENT", "\"own:read\"", day).code()).isEqualTo("invalid-fields");
    assertThat(issue("x", "ADMIN", "", day).code()).isEqualTo("invalid-fields");
    assertThat(issue("x", "ADMIN", "\"jobs:read\"", Duration.ofDays(400)).code())
        .isEqualTo("invalid-fields");
    assertThat(issue("x", "ADMIN", "\"jobs:read\"", Duration.ofDays(-1)).code())
        .isEqualTo("invalid-fields");
  }

  @Test
  void aKeyEndsWithItsTimeOrWhenItIsRevoked() {
    String brief =
        issue("brief", "VIEWER", "\"accounts:read\"", Duration.ofHours(1))
            .json()
            .path("key")
            .asString();
    String revoked =
        issue("revoked", "VIEWER", "\"accounts:read\"", Duration.ofDays(9))
            .json()
            .path("key")
            .asString();
    assertThat(with("X-API-Key", revoked, "/api/probe/accounts").status()).isEqualTo(200);
    Person admin = admin();
    String path = "/api/api-keys/" + row("revoked").path("id").asString();

    assertThat(platform.send(admin.request(path).DELETE()).status()).isEqualTo(204);

    assertThat(with("X-API-Key", revoked, "/api/probe/accounts").code()).isEqualTo("not-signed-in");
    assertThat(row("revoked").path("state").asString()).isEqualTo("REVOKED");
    assertThat(platform.send(admin.request("/api/api-keys/17").DELETE()).code())
        .isEqualTo("not-found");
    clock.advance(Duration.ofHours(1));
    assertThat(with("X-API-Key", brief, "/api/probe/accounts").code()).isEqualTo("not-signed-in");
    assertThat(row("brief").path("state").asString()).isEqualTo("EXPIRED");
  }

  @Test
  void aKeyThatIsNotOneOpensNothing() {
    String key =
        issue("real", "VIEWER", "\"accounts:read\"", Duration.ofDays(1))
            .json()
            .path("key")
            .asString();
    String other = key.substring(0, key.length() - 1) + (key.endsWith("0") ? '1' : '0');

    assertThat(with("X-API-Key", other, "/api/probe/accounts").status()).isEqualTo(401);
    assertThat(with("X-API-Key", "", "/api/probe/accounts").status()).isEqualTo(401);
    assertThat(with("Authorization", "Bearer fidus_", "/api/probe/accounts").status())
        .isEqualTo(401);
  }

  @Test
  void peopleSeeWhereTheyAreSignedInAndRevokeIt() {
    Person here = People.signedIn(admin(), "sue", "VIEWER", "");
    Person there = from("Other/1.0", "sue");
    JsonNode list = here.get("/api/profile/sessions").json();

    assertThat(list).hasSize(2);
    JsonNode other =
        list.valueStream()
            .filter(row -> !row.path("current").asBoolean())
            .findFirst()
            .orElseThrow();
    assertThat(other.path("device").asString()).isEqualTo("Other/1.0");
    assertThat(other.path("address").asString()).isEqualTo("127.0.0.1");
    assertThat(
            platform
                .send(here.request("/api/profile/sessions/" + other.path("id").asString()).DELETE())
                .status())
        .isEqualTo(204);
    assertThat(there.get("/api/auth/me").code()).isEqualTo("session-ended");
    assertThat(there.refresh().status()).isEqualTo(401);

    Person second = from("Second/1.0", "sue");
    Person third = from("Third/1.0", "sue");
    Answer ended = platform.send(here.request("/api/profile/sessions").DELETE());
    assertThat(ended.json().path("ended").asInt()).isEqualTo(2);
    assertThat(second.get("/api/auth/me").status()).isEqualTo(401);
    assertThat(third.get("/api/auth/me").status()).isEqualTo(401);
    assertThat(here.get("/api/auth/me").status()).isEqualTo(200);
  }

  private Person from(String device, String username) {
    HttpRequest.Builder request =
        platform
            .request("/api/auth/sign-in")
            .header("Content-Type", "application/json")
            .header("User-Agent", device)
            .POST(
                RunningPlatform.body(
                    "{\"username\":\"%s\",\"password\":\"%s\"}"
                        .formatted(username, People.PASSWORD)));
    return Person.of(platform, platform.send(request));
  }

  @Test
  void anAdministratorRevokesTheSessionsOfAPersonAlsoOnOtherNodes() {
    Person tom = People.signedIn(admin(), "tom", "VIEWER", "");
    Callers otherNode =
        new Callers(
            platform.context().getBean(Sessions.class),
            platform.context().getBean(Users.class),
            platform.context().getBean(ApiKeys.class),
            clock);
    String session = tom.get("/api/profile/sessions").json().at("/0/id").asString();
    assertThat(otherNode.caller(session)).isPresent();
    Person admin = admin();
    String id = admin.get("/api/users?q=tom").json().at("/items/0/id").asString();
    assertThat(admin.get("/api/users/" + id + "/sessions").json()).hasSize(1);

    Answer ended = platform.send(admin.request("/api/users/" + id + "/sessions").DELETE());

    assertThat(ended.json().path("ended").asInt()).isEqualTo(1);
    assertThat(tom.get("/api/auth/me").code()).isEqualTo("session-ended");
    assertThat(otherNode.callerNow(session)).isEmpty();
    clock.advance(Duration.ofSeconds(10));
    assertThat(otherNode.caller(session)).as("within ten seconds").isEmpty();
  }

  @Test
  void whatWasDoneStandsInTheAuditLog() {
    issue("told", "VIEWER", "\"accounts:read\"", Duration.ofDays(1));
    Person.attempt(platform, "admin", "not the password");
    People.invite(admin(), "told-of", "VIEWER");

    JsonNode acts = admin().get("/api/audit?limit=500").json().path("items");

    assertThat(
            acts.valueStream()
                .map(act -> act.path("objectType").asString() + ' ' + act.path("verb").asString()))
        .contains("api-key added", "user sign-in-refused", "user invited", "session signed-in");
    assertThat(acts.toString()).doesNotContain("fidus_", People.PASSWORD, Person.PASSWORD);
  }
}
