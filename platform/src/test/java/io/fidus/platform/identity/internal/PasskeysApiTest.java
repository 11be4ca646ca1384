package io.fidus.platform.identity.internal;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Passkeys, with an authenticator in software. */
@TestInstance(Lifecycle.PER_CLASS)
class PasskeysApiTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final RunningPlatform platform;

  PasskeysApiTest(@TempDir Path data) {
    platform = RunningPlatform.start(clock.in(FidusPlatform.application()), data);
    Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private String origin() {
    return "http://localhost:" + platform.port();
  }

  private SoftwareAuthenticator authenticator() {
    return new SoftwareAuthenticator("localhost", origin());
  }

  private Person person(String username) {
    return People.signedIn(
        Person.signIn(platform, "admin", Person.PASSWORD), username, "VIEWER", "");
  }

  private Answer register(Person person, SoftwareAuthenticator authenticator) {
    JsonNode options = person.post("/api/profile/passkeys/challenge", "").json();
    assertThat(options.at("/rp/id").asString()).isEqualTo("localhost");
    return person.post(
        "/api/profile/passkeys",
        authenticator.registration(options.path("challenge").asString(), "My key"));
  }

  private String challenge() {
    return platform.post("/api/auth/passkeys/challenge", "").json().path("challenge").asString();
  }

  private Answer signIn(String answer) {
    return platform.post("/api/auth/passkeys/sign-in", answer);
  }

  @Test
  void aPasskeySignsItsPersonInWithoutAPassword() {
    Person pia = person("pia");
    SoftwareAuthenticator key = authenticator();
    Answer registered = register(pia, key);
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);

    Answer signedIn = signIn(key.answer(challenge()));

    assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(200);
    assertThat(signedIn.json().at("/user/username").asString()).isEqualTo("pia");
    Person session = Person.of(platform, signedIn);
    assertThat(session.get("/api/auth/me").status()).isEqualTo(200);
    assertThat(session.refresh().status()).isEqualTo(200);
    assertThat(pia.get("/api/profile/passkeys").json().at("/0/lastUsedAt").asString())
        .startsWith("2026-03-01T10:");
  }

  @Test
  void anAnswerCountsOnceForWhatItWasAskedForAndForAWhile() {
    Person vic = person("vic");
    SoftwareAuthenticator key = authenticator();
    register(vic, key);
    String answer = key.answer(challenge());
    assertThat(signIn(answer).status()).isEqualTo(200);

    assertThat(signIn(answer).code()).as("again").isEqualTo("passkey-refused");
    String registration =
        vic.post("/api/profile/passkeys/challenge", "").json().path("challenge").asString();
    assertThat(signIn(key.answer(registration)).code())
        .as("a challenge for something else")
        .isEqualTo("passkey-refused");
    assertThat(signIn(key.answer(PasskeyForms.text(new byte[56]))).code())
        .as("a challenge that was not made here")
        .isEqualTo("passkey-refused");
    String late = challenge();
    clock.advance(Duration.ofMinutes(5));
    assertThat(signIn(key.answer(late)).code()).as("late").isEqualTo("passkey-refused");
  }

  @Test
  void anAnswerFromElsewhereWithoutThePersonOrWithAnotherKeyIsRefused() {
    Person may = person("may");
    SoftwareAuthenticator key = authenticator();
    register(may, key);

    assertThat(signIn(key.at("https://elsewhere.example").answer(challenge())).code())
        .isEqualTo("passkey-refused");
    assertThat(signIn(key.unverified().answer(challenge())).code()).isEqualTo("passkey-refused");
    assertThat(signIn(key.withKeyOf(authenticator()).answer(challenge())).code())
        .isEqualTo("passkey-refused");
    assertThat(signIn(authenticator().answer(challenge())).code())
        .as("a passkey that nobody has")
        .isEqualTo("passkey-refused");
    assertThat(signIn(key.answer(challenge())).status()).isEqualTo(200);
  }

  @Test
  void aPasskeyIsAFreshProofOfItsOwnPersonOnly() {
    Person one = person("step-one");
    Person two = person("step-two");
    SoftwareAuthenticator key = authenticator();
    register(one, key);
    clock.advance(Duration.ofMinutes(5));
    assertThat(one.post("/api/profile/totp", "").code()).isEqualTo("step-up-required");

    assertThat(stepUp(two, key).code()).isEqualTo("passkey-refused");
    assertThat(stepUp(one, key).status()).isEqualTo(200);

    assertThat(one.post("/api/profile/totp", "").status()).isEqualTo(200);
    assertThat(two.post("/api/profile/totp", "").code()).isEqualTo("step-up-required");
  }

  private Answer stepUp(Person person, SoftwareAuthenticator key) {
    return person.post(
        "/api/auth/step-up",
        "{\"password\":null,\"code\":null,\"passkey\":%s}".formatted(key.answer(challenge())));
  }

  @Test
  void passkeysAreRenamedAndRemovedByTheirPersonOnly() {
    Person ana = person("ana");
    Person bob = person("bob");
    SoftwareAuthenticator key = authenticator();
    JsonNode row = register(ana, key).json();
    String path = "/api/profile/passkeys/" + row.path("id").asString();
    long version = row.path("version").asLong();

    assertThat(bob.put(path, version, "{\"name\":\"Mine\"}").code()).isEqualTo("not-found");
    assertThat(platform.send(bob.request(path).DELETE()).code()).isEqualTo("not-found");
    assertThat(bob.get("/api/profile/passkeys").json()).isEmpty();
    assertThat(ana.put(path, version, "{\"name\":\"Blue\"}").json().path("name").asString())
        .isEqualTo("Blue");
    assertThat(ana.put(path, version, "{\"name\":\"Red\"}").code()).isEqualTo("changed-meanwhile");
    assertThat(register(ana, key).code()).as("the same again").isEqualTo("passkey-refused");
    assertThat(platform.send(ana.request(path).DELETE()).status()).isEqualTo(204);
    assertThat(signIn(key.answer(challenge())).code()).isEqualTo("passkey-refused");
  }

  @Test
  void aDisabledPersonIsNotLetInByAPasskey() {
    Person off = person("off");
    SoftwareAuthenticator key = authenticator();
    register(off, key);
    Person boss = Person.signIn(platform, "admin", Person.PASSWORD);
    JsonNode row = boss.get("/api/users?q=off").json().at("/items/0");
    boss.post(
        "/api/users/" + row.path("id").asString() + "/disable",
        row.path("version").asLong(),
        "{\"reason\":\"left\"}");

    assertThat(signIn(key.answer(challenge())).code()).isEqualTo("passkey-refused");
  }
}
