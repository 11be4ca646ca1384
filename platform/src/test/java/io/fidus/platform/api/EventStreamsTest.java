package io.fidus.platform.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.EventReader;
import io.fidus.platform.EventReader.Event;
import io.fidus.platform.FidusPlatform;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.probe.MovableClock;
import io.fidus.probe.ProbeStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** What all live streams have in common, on a real server. */
@TestInstance(Lifecycle.PER_CLASS)
class EventStreamsTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String PATH = "/api/probe/stream";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final RunningPlatform platform;
  private final ProbeStream probe;

  EventStreamsTest(@TempDir Path data) {
    SpringApplication application = clock.in(FidusPlatform.application());
    application.addPrimarySources(Set.of(ProbeStream.class));
    platform = RunningPlatform.start(application, data);
    probe = platform.context().getBean(ProbeStream.class);
    Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  /** Who has hung up is noticed when something is written to them. */
  @BeforeEach
  void nobodyFollowsAnyMore() {
    await(
        () -> {
          probe.set("gone", 1);
          return probe.followers() == 0;
        });
  }

  private Person signedIn() {
    clock.advance(Duration.ofHours(1));
    return Person.signIn(platform, "admin", Person.PASSWORD);
  }

  private EventReader open(Person person) {
    EventReader reader = EventReader.open(person, PATH);
    assertThat(reader.next("heartbeat", SOON)).isPresent();
    return reader;
  }

  @Test
  void aStreamBeginsWithTheTimeOfTheServerAndNeedsACaller() {
    assertThat(platform.get(PATH).code()).isEqualTo("not-signed-in");
    try (EventReader reader = EventReader.open(signedIn(), PATH)) {
      assertThat(reader.next("heartbeat", SOON).orElseThrow().data().path("at").asString())
          .isEqualTo(clock.instant().toString().replace("Z", ".000Z"));
    }
  }

  @Test
  void ofManyChangesInAQuarterOfASecondOnlyTheLatestIsSent() {
    try (EventReader reader = open(signedIn())) {
      for (int number = 1; number <= 1_000; number++) {
        probe.set("often", number);
        pause(1);
      }
      List<Event> events = new ArrayList<>();
      int last = 0;
      while (last < 1_000) {
        Event event = reader.next("number", SOON).orElseThrow();
        events.add(event);
        last = event.data().path("number").asInt();
      }
      assertThat(events).hasSizeBetween(3, 12);
      for (int i = 1; i < events.size(); i++) {
        long apart = events.get(i).receivedNanos() - events.get(i - 1).receivedNanos();
        assertThat(Duration.ofNanos(apart)).isGreaterThan(Duration.ofMillis(150));
      }
      assertThat(reader.next("number", Duration.ofMillis(600))).isEmpty();
    }
  }

  @Test
  void aLoneChangeIsSentAtOnce() {
    try (EventReader reader = open(signedIn())) {
      pause(300);
      long changedAt = System.nanoTime();
      probe.set("alone", 1);

      Event event = reader.next("number", SOON).orElseThrow();

      assertThat(Duration.ofNanos(event.receivedNanos() - changedAt))
          .isLessThan(Duration.ofMillis(200));
    }
  }

  @Test
  void moreChangesThanAStreamHoldsAskForAReloadAndLaterOnesAreSent() {
    try (EventReader reader = open(signedIn())) {
      for (int name = 0; name <= 20_000; name++) {
        probe.set("name " + name, name);
      }

      assertThat(reader.next("reload", SOON)).isPresent();
      probe.set("after", 7);
      Optional<Event> event = reader.next("number", SOON);
      while (event.isPresent() && !event.get().data().path("name").asString().equals("after")) {
        event = reader.next("number", SOON);
      }
      assertThat(event.orElseThrow().data().path("number").asInt()).isEqualTo(7);
    }
  }

  @Test
  void whoeverPublishesNeverWaitsForACallerWhoDoesNotRead() throws IOException {
    Person person = signedIn();
    try (Socket socket = new Socket("localhost", platform.port())) {
      socket.setReceiveBufferSize(4_096);
      socket
          .getOutputStream()
          .write(
              ("GET "
                      + PATH
                      + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                      + person.token()
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      await(() -> probe.followers() == 1);
      long began = System.nanoTime();
      for (int round = 0; round < 300; round++) {
        for (int name = 0; name < 900; name++) {
          probe.set("a name that is long enough to fill the buffers in between " + name, round);
        }
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
      assertThat(person.get("/api/auth/me").status()).isEqualTo(200);
    }
  }

  @Test
  void itEndsWhenTheAccessTokenExpires() throws Exception {
    try (EventReader reader = open(signedIn())) {
      clock.advance(Duration.ofMinutes(9));
      probe.set("still", 1);
      assertThat(reader.next("number", SOON)).isPresent();

      clock.advance(Duration.ofMinutes(2));

      reader.end().get(10, SECONDS);
    }
  }

  @Test
  void itEndsWhenTheSessionIsRevoked() throws Exception {
    Person person = signedIn();
    try (EventReader reader = open(person)) {
      person.signOut();

      reader.end().get(10, SECONDS);
    }
    await(() -> probe.followers() == 0);
  }

  @Test
  void aCallerHasOnlySoManyStreamsAndIsToldSo() {
    Person person = signedIn();
    List<EventReader> readers = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        readers.add(open(person));
      }
      assertThat(metric("fidus.streams.open")).isEqualTo(40);

      Answer refused = person.get(PATH);

      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.code()).isEqualTo("too-many-streams");
      assertThat(refused.header("Retry-After")).isEqualTo("5");
    } finally {
      readers.forEach(EventReader::close);
    }
    nobodyFollowsAnyMore();
    open(person).close();
  }

  private double metric(String name) {
    return platform
        .send(platform.request("/api/health/metrics").header("Accept", "text/plain").GET())
        .text()
        .lines()
        .filter(line -> line.startsWith(name.replace('.', '_') + " "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ", 2)[1]))
        .findFirst()
        .orElseThrow();
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - until).as("time past the deadline").isNegative();
      pause(50);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
