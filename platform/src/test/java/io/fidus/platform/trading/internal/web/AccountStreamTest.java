package io.fidus.platform.trading.internal.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.EventReader;
import io.fidus.platform.EventReader.Event;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.trading.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a browser that follows accounts is told, on a real server with a connected source. */
class AccountStreamTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(3);
  private static final InstantSource CLOCK = Clock.systemUTC();

  @TempDir private static Path folder;
  private static RunningPlatform platform;
  private static Person admin;

  @BeforeAll
  static void start() {
    platform = RunningPlatform.start(folder.resolve("data"));
    admin = Person.administrator(platform);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void aChangeAtTheSourceIsSeenWithinASecond() {
    try (ConnectedSource source = connect(50_001);
        EventReader reader = open(source)) {
      source.floats("-1.00", CLOCK.instant());
      assertThat(row(reader, "-1.00")).isPresent();
      long changedAt = System.nanoTime();
      assertThat(source.floats("-3.00", CLOCK.instant())).isInstanceOf(Verdict.Accepted.class);

      Event seen = row(reader, "-3.00").orElseThrow();

      assertThat(Duration.ofNanos(seen.receivedNanos() - changedAt))
          .isLessThan(Duration.ofSeconds(1));
      JsonNode row = seen.data().path("items").path(0);
      assertThat(row.path("equity").path("value").asString()).isEqualTo("997.00");
      assertThat(row.path("marginLevel").path("value").asString()).isEqualTo("498.5");
      assertThat(row.path("provenance").path("freshness").asString()).isEqualTo("LIVE");
      assertThat(row.path("provenance").path("staleAfterSeconds").asLong()).isEqualTo(3);
      assertThat(row.path("tradeAllowed").asBoolean()).isTrue();
      assertThat(row.path("connected").isNull()).as("no terminal has said it").isTrue();
    }
  }

  @Test
  void whatASourceDoesNotTellAnyMoreTurnsStaleAndNoFigureBecomesZero() throws InterruptedException {
    try (ConnectedSource source = connect(50_002)) {
      source.floats("-3.00", CLOCK.instant());
      assertThat(get("/api/accounts?freshness=LIVE&q=50002").path("total").asInt()).isEqualTo(1);

      Thread.sleep(SILENCE.plusSeconds(1));

      JsonNode row = get("/api/accounts?freshness=STALE,DATED&q=50002").path("items").path(0);
      assertThat(row.path("equity").path("value").asString()).isEqualTo("997.00");
      assertThat(row.path("provenance").path("freshness").asString()).isEqualTo("STALE");
      assertThat(get("/api/accounts?freshness=LIVE&q=50002").path("total").asInt()).isZero();
      JsonNode heat =
          StreamSupport.stream(
                  get("/api/accounts/freshness?q=50002").path("items").spliterator(), false)
              .findFirst()
              .orElseThrow();
      assertThat(heat.path("freshness").asString()).isEqualTo("STALE");
      assertThat(heat.path("ageSeconds").asLong()).isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void onlyTheAccountsInSightAreTold() {
    try (ConnectedSource seen = connect(50_003);
        ConnectedSource other = connect(50_004);
        EventReader reader = open(seen)) {
      assertThat(reader.next("accounts", SOON)).isPresent();
      other.floats("-9.00", CLOCK.instant());
      seen.floats("-2.00", CLOCK.instant());

      Event event = row(reader, "-2.00").orElseThrow();

      assertThat(event.data().path("items")).hasSize(1);
    }
  }

  @Test
  void accountsAreSortedAndFilteredByWhatIsLive() {
    try (ConnectedSource poor = connect(50_005);
        ConnectedSource rich = connect(50_006)) {
      poor.floats("-500.00", CLOCK.instant());
      rich.floats("500.00", CLOCK.instant());

      JsonNode rows =
          get("/api/accounts?sort=equity:desc&source=LIVE&source=SIMULATED&limit=500")
              .path("items");

      int richAt = place(rows, "50006");
      int poorAt = place(rows, "50005");
      assertThat(richAt).isNotNegative().isLessThan(poorAt);
      assertThat(admin.get("/api/accounts?health=FINE").code()).isEqualTo("bad-parameter");
      assertThat(get("/api/accounts?role=HOUSE").path("total").asInt()).isZero();
    }
  }

  @Test
  void aStreamNamesAccountsThatExistAndNotTooMany() {
    assertThat(admin.get("/api/accounts/stream?ids=x").code()).isEqualTo("bad-parameter");
    assertThat(admin.get("/api/accounts/stream?ids=" + numbers()).code())
        .isEqualTo("bad-parameter");
    assertThat(platform.get("/api/accounts/stream?ids=1").status()).isEqualTo(401);
  }

  private static String numbers() {
    return IntStream.rangeClosed(1, 501).mapToObj(Integer::toString).collect(joining(","));
  }

  private static ConnectedSource connect(long login) {
    return new ConnectedSource(platform, login, SILENCE, CLOCK.instant());
  }

  private static EventReader open(ConnectedSource source) {
    return EventReader.open(
        admin, "/api/accounts/stream?ids=" + source.id() + "&detail=" + source.id());
  }

  /** The first event in which the account floats so much. */
  private static Optional<Event> row(EventReader reader, String floating) {
    Optional<Event> event = reader.next("accounts", SOON);
    while (event.isPresent()
        && !floating.equals(event.get().data().at("/items/0/floating/value").asString(""))) {
      event = reader.next("accounts", SOON);
    }
    return event;
  }

  private static int place(JsonNode rows, String login) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.path(i).path("login").asString().equals(login)) {
        return i;
      }
    }
    return -1;
  }

  private static JsonNode get(String path) {
    var answer = admin.get(path);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    return answer.json();
  }
}
