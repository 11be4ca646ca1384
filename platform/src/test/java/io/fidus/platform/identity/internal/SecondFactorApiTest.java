package io.fidus.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fidus.platform.FidusPlatform;
import io.fidus.platform.People;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.probe.MovableClock;
import io.fidus.probe.ProbeRoutes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;

/** One-time codes, recovery codes, and proving again who one is. */
@TestInstance(Lifecycle.PER_CLASS)
class SecondFactorApiTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Path data;
  private final RunningPlatform platform;

  SecondFactorApiTest(@TempDir Path data) {
    this.data = data;
    SpringApplication application = clock.in(FidusPlatform.application());
    application.addPrimarySources(Set.of(ProbeRoutes.class));
    platform = RunningPlatform.start(application, data);
    log.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    platform.close();
  }

  private Answer withCode(String username, String code) {
    return platform.post(
        "/api/auth/sign-in/second-factor",
        "{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}"
            .formatted(username, People.PASSWORD, code));
  }

  private static Answer confirm(Person person, String code) {
    return person.post("/api/profile/totp/confirmation", "{\"code\":\"%s\"}".formatted(code));
  }

  private static Answer stepUpWithCode(Person person, String code) {
    return person.post(
        "/api/auth/step-up",
        "{\"password\":null,\"code\":\"%s\",\"passkey\":null}".formatted(code));
  }

  private static Answer delete(Person person, String path) {
    return person.platform().send(person.request(path).DELETE());
  }

  private String code(String secret) {
    return Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
  }

  private static String state(Person person) {
    return person.get("/api/profile").json().at("/totp/state").asString();
  }

  /** Somebody whose codes are on. */
  private record Enrolled(Person person, String secret, List<String> recoveryCodes) {}

  private Enrolled enrolled(String username) {
    Person person = People.signedIn(admin(), username, "VIEWER", "");
    JsonNode begun = person.post("/api/profile/totp", "").json();
    String secret = begun.path("secret").asString();
    assertThat(begun.path("uri").asString())
        .startsWith("otpauth://totp/FIDUS:" + username + "?secret=" + secret + "&issuer=FIDUS");
    Answer confirmed = confirm(person, code(secret));
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    List<String> codes = new ArrayList<>();
    confirmed.json().path("codes").forEach(code -> codes.add(code.asString()));
    clock.advance(Duration.ofSeconds(Totp.STEP_SECONDS));
    return new Enrolled(person, secret, codes);
  }

  /** The administrator, whose last proof is fresh whatever the clock did meanwhile. */
  private Person admin() {
    return Person.signIn(platform, "admin", Person.PASSWORD);
  }

  @Test
  void codesAreOnOnceTheFirstIsConfirmedAndEachCountsOnce() {
    Person person = People.signedIn(admin(), "carol", "VIEWER", "");
    assertThat(confirm(person, "000000").code()).isEqualTo("totp-not-begun");
    String secret = person.post("/api/profile/totp", "").json().path("secret").asString();
    assertThat(state(person)).isEqualTo("PENDING");
    assertThat(Person.attempt(platform, "carol", People.PASSWORD).status()).isEqualTo(200);
    assertThat(confirm(person, wrong(code(secret))).code()).isEqualTo("wrong-code");

    String first = code(secret);
    assertThat(confirm(person, first).json().path("codes")).hasSize(10);

    assertThat(state(person)).isEqualTo("ON");
    assertThat(person.post("/api/profile/totp", "").code()).isEqualTo("totp-on-already");
    Answer half = Person.attempt(platform, "carol", People.PASSWORD);
    assertThat(half.code()).isEqualTo("second-factor-required");
    assertThat(half.header("Set-Cookie")).isEmpty();
    assertThat(withCode("carol", first).code()).as("used to confirm").isEqualTo("wrong-code");
    clock.advance(Duration.ofSeconds(Totp.STEP_SECONDS));
    String second = code(secret);
    assertThat(withCode("carol", second).status()).isEqualTo(200);
    assertThat(withCode("carol", second).code()).as("used to sign in").isEqualTo("wrong-code");
  }

  @Test
  void aRecoveryCodeReplacesACodeOnceHoweverItIsTyped() {
    Enrolled paul = enrolled("paul");
    String code = paul.recoveryCodes().getFirst();

    assertThat(withCode("paul", code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")).status())
        .isEqualTo(200);
    assertThat(withCode("paul", code).code()).isEqualTo("wrong-code");
    assertThat(paul.person().get("/api/profile").json().at("/totp/recoveryCodesLeft").asInt())
        .isEqualTo(9);
    JsonNode renewed = paul.person().post("/api/profile/recovery-codes", "").json();
    assertThat(renewed.path("codes")).hasSize(10);
    assertThat(withCode("paul", paul.recoveryCodes().get(1)).code()).isEqualTo("wrong-code");
    assertThat(withCode("paul", renewed.at("/codes/0").asString()).status()).isEqualTo(200);
  }

  @Test
  void guessingCodesHasToWaitHoweverOftenThePasswordIsRight() {
    Enrolled gina = enrolled("gina");
    for (int i = 0; i < 5; i++) {
      assertThat(withCode("gina", wrong(code(gina.secret()))).code()).isEqualTo("wrong-code");
      Person.attempt(platform, "gina", People.PASSWORD);
    }

    Answer waits = withCode("gina", code(gina.secret()));

    assertThat(waits.code()).isEqualTo("too-many-attempts");
    clock.advance(Duration.ofSeconds(Long.parseLong(waits.header("Retry-After"))));
    assertThat(withCode("gina", code(gina.secret())).status()).isEqualTo(200);
  }

  @Test
  void whatMattersAsksForAFreshProof() {
    Enrolled iris = enrolled("iris");
    Person person = iris.person();
    clock.advance(Duration.ofMinutes(5));

    Answer refused = delete(person, "/api/profile/totp");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("step-up-required");
    assertThat(refused.json().path("action").asString()).contains("/api/auth/step-up");
    assertThat(state(person)).isEqualTo("ON");
    assertThat(People.stepUp(person, "not the password").code()).isEqualTo("wrong-password");
    assertThat(delete(person, "/api/profile/totp").code()).isEqualTo("step-up-required");
    assertThat(stepUpWithCode(person, wrong(code(iris.secret()))).code()).isEqualTo("wrong-code");
    Answer proved = stepUpWithCode(person, code(iris.secret()));
    assertThat(proved.json().path("provedUntil").asString())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)).toString().replace("Z", ".000Z"));
    assertThat(delete(person, "/api/profile/totp").status()).isEqualTo(204);
    assertThat(Person.attempt(platform, "iris", People.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aProofIsFreshForFiveMinutesAndTheOldTokenCarriesIt() {
    Person person = admin();
    assertThat(person.post("/api/probe/fresh", "").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(5));
    assertThat(person.post("/api/probe/fresh", "").code()).isEqualTo("step-up-required");

    assertThat(People.stepUp(person, Person.PASSWORD).status()).isEqualTo(200);

    assertThat(person.post("/api/probe/fresh", "").status()).isEqualTo(200);
    assertThat(
            person
                .post("/api/auth/step-up", "{\"password\":\"x\",\"code\":\"x\",\"passkey\":null}")
                .code())
        .isEqualTo("invalid-fields");
  }

  @Test
  void anAdministratorTurnsOffTheCodesOfWhomHasLostThem() {
    enrolled("lost");
    Person admin = admin();
    String id = admin.get("/api/users?q=lost").json().at("/items/0/id").asString();

    assertThat(delete(admin, "/api/users/" + id + "/second-factor").status()).isEqualTo(204);

    assertThat(Person.attempt(platform, "lost", People.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void noSecretStandsInTheLogOrInTheStore() throws IOException {
    Enrolled sam = enrolled("sam");
    String link = People.token(People.invite(admin(), "linked", "VIEWER"));
    withCode("sam", sam.recoveryCodes().getFirst());
    List<String> secrets = new ArrayList<>(sam.recoveryCodes());
    secrets.addAll(
        List.of(
            sam.secret(),
            link,
            sam.person().token(),
            sam.person().cookie(),
            People.PASSWORD,
            Person.PASSWORD));

    for (String secret : secrets) {
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .isNotEmpty()
          .noneMatch(line -> line.contains(secret));
    }
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(secrets).as(file.toString()).noneMatch(content::contains);
      }
    }
  }

  private static String wrong(String code) {
    return code.charAt(0) == '9' ? '0' + code.substring(1) : '9' + code.substring(1);
  }
}
