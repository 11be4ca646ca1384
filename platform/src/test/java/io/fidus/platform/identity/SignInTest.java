package io.fidus.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.FidusPlatform;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.probe.MovableClock;
import io.fidus.probe.ProbeRoutes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** Signing in, guessing, changing the password, as someone at a browser does. */
class SignInTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private RunningPlatform platform;

  @TempDir Path data;

  @BeforeEach
  void start() {
    SpringApplication application = clock.in(FidusPlatform.application());
    application.addPrimarySources(Set.of(ProbeRoutes.class));
    platform = RunningPlatform.start(application, data);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void theOneTimePasswordOpensNothingButItsChange() {
    Answer signedIn = Person.attempt(platform, "admin", Person.FIRST_PASSWORD);
    Person admin = Person.of(platform, signedIn);

    assertThat(signedIn.json().path("user").path("mustChangePassword").asBoolean()).isTrue();
    assertThat(admin.get("/api/probe/accounts").code()).isEqualTo("password-change-required");
    assertThat(admin.get("/api/probe/signed-in").status()).isEqualTo(403);
    assertThat(admin.get("/api/auth/me").status()).isEqualTo(200);
    assertThat(admin.refresh().status()).isEqualTo(200);

    Person changed =
        Person.signIn(platform, "admin", Person.FIRST_PASSWORD)
            .changePassword(Person.FIRST_PASSWORD, Person.PASSWORD);

    assertThat(changed.get("/api/probe/accounts").text()).isEqualTo("admin");
    assertThat(Person.attempt(platform, "admin", Person.FIRST_PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void aSessionSaysWhoIsSignedInAndWhatTheyMayDo() {
    Answer answer = Person.attempt(platform, "  ADMIN ", Person.FIRST_PASSWORD);

    assertThat(answer.json().propertyNames()).containsExactly("accessToken", "expiresAt", "user");
    assertThat(answer.json().path("expiresAt").asString()).isEqualTo("2026-03-01T10:10:00.000Z");
    assertThat(answer.json().path("user").path("username").asString()).isEqualTo("admin");
    assertThat(answer.json().path("user").path("roles").toString()).isEqualTo("[\"ADMIN\"]");
    assertThat(answer.json().path("user").path("permissions").toString())
        .contains("\"accounts:read\"", "\"settings:write\"");
    assertThat(answer.json().path("user").path("language").isNull()).isTrue();
    assertThat(answer.header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Strict", "Path=/api/auth", "Max-Age=43200")
        .doesNotContain("Secure");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
    Answer wrong = Person.attempt(platform, "admin", "not the password");
    Answer unknown = Person.attempt(platform, "nobody", "not the password");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.code()).isEqualTo("wrong-credentials");
    assertThat(unknown.text().replaceAll("\"incident\":\"[^\"]*\"", ""))
        .isEqualTo(wrong.text().replaceAll("\"incident\":\"[^\"]*\"", ""));
    assertThat(wrong.header("Set-Cookie")).isEmpty();
  }

  @Test
  void anUnknownNameTakesAsLongAsAWrongPassword() {
    Person.attempt(platform, "warm", "up the classes");
    double known = medianMillis("admin");
    double unknown = medianMillis("somebody");

    assertThat(unknown / known).isBetween(0.4, 2.5);
  }

  private double medianMillis(String username) {
    return LongStream.range(0, 4)
        .map(
            _ -> {
              long began = System.nanoTime();
              assertThat(Person.attempt(platform, username, "not the password").status())
                  .isEqualTo(401);
              return System.nanoTime() - began;
            })
        .sorted()
        .skip(1)
        .limit(2)
        .average()
        .orElseThrow();
  }

  @Test
  void guessingHasToWaitEvenWithTheRightPassword() {
    for (int i = 0; i < 5; i++) {
      assertThat(Person.attempt(platform, "admin", "guess " + i).status()).isEqualTo(401);
    }

    Answer throttled = Person.attempt(platform, "admin", Person.FIRST_PASSWORD);

    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.code()).isEqualTo("too-many-attempts");
    assertThat(Integer.parseInt(throttled.header("Retry-After"))).isBetween(1, 10);

    clock.advance(Duration.ofSeconds(Long.parseLong(throttled.header("Retry-After"))));
    assertThat(Person.attempt(platform, "admin", Person.FIRST_PASSWORD).status()).isEqualTo(200);
    assertThat(Person.attempt(platform, "admin", "guess 6").status()).isEqualTo(401);
  }

  @Test
  void theWaitGrowsToItsLimitAndIsForgottenWithTime() {
    for (int i = 0; i < 30; i++) {
      Answer answer = Person.attempt(platform, "admin", "guess " + i);
      if (answer.status() == 429) {
        clock.advance(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
      }
    }
    Person.attempt(platform, "admin", "guess");

    Answer longest = Person.attempt(platform, "admin", "guess");
    assertThat(Integer.parseInt(longest.header("Retry-After"))).isBetween(600, 901);

    clock.advance(Duration.ofHours(1));
    assertThat(Person.attempt(platform, "admin", Person.FIRST_PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void manyGuessesAtOnceGainNothing() throws InterruptedException, ExecutionException {
    List<Integer> statuses =
        atOnce(20, () -> Person.attempt(platform, "admin", "not the password").status());

    assertThat(statuses.stream().filter(status -> status == 401).count()).isLessThanOrEqualTo(5);
    assertThat(statuses).contains(429);
  }

  @Test
  void aPasswordIsChangedOnlyWithTheCurrentOneAndForAGoodOne() {
    Person admin = Person.signIn(platform, "admin", Person.FIRST_PASSWORD);

    assertThat(admin.tryToChangePassword("not mine at all", Person.PASSWORD).code())
        .isEqualTo("wrong-password");
    assertThat(admin.tryToChangePassword(Person.FIRST_PASSWORD, "short").code())
        .isEqualTo("weak-password");
    assertThat(admin.tryToChangePassword(Person.FIRST_PASSWORD, "password12345678").code())
        .isEqualTo("weak-password");
    assertThat(admin.tryToChangePassword(Person.FIRST_PASSWORD, Person.FIRST_PASSWORD).code())
        .isEqualTo("weak-password");
    assertThat(admin.get("/api/auth/me").json().path("mustChangePassword").asBoolean()).isTrue();
  }

  @Test
  void changingThePasswordEndsEveryOtherSession() {
    Person first = Person.administrator(platform);
    Person second = Person.signIn(platform, "admin", Person.PASSWORD);
    assertThat(first.get("/api/probe/accounts").status()).isEqualTo(200);

    Person changed = second.changePassword(Person.PASSWORD, "seven green umbrellas");

    assertThat(first.get("/api/probe/accounts").code()).isEqualTo("session-ended");
    assertThat(first.refresh().code()).isEqualTo("session-ended");
    assertThat(changed.get("/api/probe/accounts").status()).isEqualTo(200);
    assertThat(changed.refresh().status()).isEqualTo(200);
    assertThat(second.refresh().status()).as("the cookie before the change").isIn(200, 401);
  }

  @Test
  void changingThePasswordTwiceAtOnceChangesItOnce()
      throws InterruptedException, ExecutionException {
    Person admin = Person.administrator(platform);

    List<Integer> statuses =
        atOnce(
            2, () -> admin.tryToChangePassword(Person.PASSWORD, "seven green umbrellas").status());

    assertThat(statuses).contains(200);
    assertThat(statuses.stream().filter(status -> status == 200).count()).isEqualTo(1);
    assertThat(Person.attempt(platform, "admin", "seven green umbrellas").status()).isEqualTo(200);
  }

  @Test
  void signingOutEndsTheSessionAtOnce() {
    Person admin = Person.administrator(platform);
    assertThat(admin.get("/api/probe/accounts").status()).isEqualTo(200);

    Answer answer = admin.signOut();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Set-Cookie")).contains("fidus-refresh=;", "Max-Age=0");
    assertThat(admin.get("/api/probe/accounts").code()).isEqualTo("session-ended");
    assertThat(admin.refresh().status()).isEqualTo(401);
    assertThat(admin.signOut().status()).as("signing out again").isEqualTo(204);
  }

  @Test
  void anEmptyOrEndlessFieldIsRefusedBeforeAnyWork() {
    assertThat(Person.attempt(platform, " ", "x").code()).isEqualTo("invalid-fields");
    assertThat(Person.attempt(platform, "admin", "x".repeat(201)).code())
        .isEqualTo("invalid-fields");
  }

  @Test
  void restartingEndsNothing() {
    Person admin = Person.administrator(platform);
    platform.close();
    SpringApplication application = clock.in(FidusPlatform.application());
    application.addPrimarySources(Set.of(ProbeRoutes.class));
    platform = RunningPlatform.start(application, data, "--fidus.sign-in.first-password=");

    Person after = new Person(platform, admin.token(), admin.cookie());

    assertThat(after.get("/api/probe/accounts").text()).isEqualTo("admin");
    assertThat(after.refresh().status()).isEqualTo(200);
    assertThat(Person.attempt(platform, "admin", Person.PASSWORD).status()).isEqualTo(200);
  }

  private static List<Integer> atOnce(int count, Callable<Integer> request)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          threads.invokeAll(IntStream.range(0, count).mapToObj(_ -> request).toList());
      return answers.stream().map(Future::resultNow).toList();
    }
  }
}
