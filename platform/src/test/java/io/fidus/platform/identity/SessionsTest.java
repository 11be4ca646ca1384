package io.fidus.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.FidusPlatform;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.probe.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A refresh token works once; one that comes back has been copied and ends its session. */
@TestInstance(Lifecycle.PER_CLASS)
class SessionsTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final RunningPlatform platform;

  SessionsTest(@TempDir Path data) {
    platform = RunningPlatform.start(clock.in(FidusPlatform.application()), data);
    Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  @BeforeEach
  void anotherDay() {
    clock.advance(Duration.ofDays(1));
  }

  private Person signedIn() {
    return Person.signIn(platform, "admin", Person.PASSWORD);
  }

  private static int me(Person person) {
    return person.get("/api/auth/me").status();
  }

  @Test
  void everyRefreshGivesAnotherTokenAndCookie() {
    Person first = signedIn();
    clock.advance(Duration.ofMinutes(5));
    Answer answer = first.refresh();
    Person second = Person.of(platform, answer);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(second.token()).isNotEqualTo(first.token());
    assertThat(second.cookie()).isNotEqualTo(first.cookie()).isNotEmpty();
    assertThat(me(second)).isEqualTo(200);
    assertThat(answer.json().path("user").path("username").asString()).isEqualTo("admin");
  }

  @Test
  void aTokenThatComesBackEndsItsSession() {
    Person stolen = signedIn();
    Person owner = Person.of(platform, stolen.refresh());
    clock.advance(Duration.ofSeconds(11));
    assertThat(me(owner)).isEqualTo(200);

    assertThat(stolen.refresh().code()).isEqualTo("session-ended");

    assertThat(me(owner)).as("the session of both").isEqualTo(401);
    assertThat(owner.refresh().status()).isEqualTo(401);
  }

  @Test
  void anOlderTokenEndsItsSessionAtOnce() {
    Person stolen = signedIn();
    Person owner = Person.of(platform, Person.of(platform, stolen.refresh()).refresh());

    assertThat(stolen.refresh().status()).isEqualTo(401);
    assertThat(owner.refresh().status()).isEqualTo(401);
  }

  @Test
  void twoWindowsMayRefreshAtTheSameMoment() throws InterruptedException, ExecutionException {
    Person browser = signedIn();
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer :
          threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> call(browser)).toList())) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    List<Person> cookies =
        answers.stream()
            .map(answer -> Person.of(platform, answer))
            .filter(person -> !person.cookie().isEmpty())
            .toList();
    assertThat(cookies).as("windows that were given the next cookie").hasSize(1);
    assertThat(cookies.getFirst().refresh().status()).isEqualTo(200);
  }

  private static java.util.concurrent.Callable<Answer> call(Person person) {
    return person::refresh;
  }

  @Test
  void anUnusedSessionEnds() {
    Person person = signedIn();
    clock.advance(Duration.ofHours(12).plusSeconds(1));

    assertThat(person.refresh().status()).isEqualTo(401);
  }

  @Test
  void aSessionThatIsUsedEndsAtItsLongest() {
    Person person = signedIn();
    for (int halfDays = 0; halfDays < 27; halfDays++) {
      clock.advance(Duration.ofHours(12).minusSeconds(1));
      person = Person.of(platform, person.refresh());
    }
    assertThat(me(person)).isEqualTo(200);
    clock.advance(Duration.ofHours(12).minusSeconds(1));
    assertThat(person.refresh().status()).as("within fourteen days").isEqualTo(200);
    clock.advance(Duration.ofMinutes(1));
    assertThat(me(person)).isEqualTo(401);
  }

  @Test
  void whatIsNoRefreshTokenRenewsNothing() {
    Person person = signedIn();
    String session = person.cookie().replaceAll("\\..*", "");

    assertThat(new Person(platform, "", "").refresh().status()).isEqualTo(401);
    assertThat(new Person(platform, "", "fidus-refresh=x").refresh().status()).isEqualTo(401);
    assertThat(new Person(platform, "", session + ".1." + "0".repeat(64)).refresh().status())
        .isEqualTo(401);
    assertThat(new Person(platform, "", session + ".7." + "0".repeat(64)).refresh().status())
        .isEqualTo(401);
    assertThat(person.refresh().status()).as("guessing does not end the session").isEqualTo(200);
  }

  @Test
  void theOldestSessionEndsWhenThereAreTooMany() {
    Person oldest = signedIn();
    List<Person> more = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      clock.advance(Duration.ofSeconds(1));
      more.add(signedIn());
    }

    assertThat(oldest.refresh().status()).isEqualTo(401);
    assertThat(more.getLast().refresh().status()).isEqualTo(200);
    assertThat(more.getFirst().refresh().status()).isEqualTo(200);
  }
}
