package io.fidus.platform.watchdog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Freshness;
import io.fidus.engine.watchdog.Severity;
import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.Surroundings;
import io.fidus.platform.Person;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Bridge;
import io.fidus.platform.watchdog.internal.WatchedPlatform.Terminal;
import io.fidus.probe.MovableClock;
import io.fidus.store.Documents;
import io.fidus.store.Lease;
import io.fidus.store.LeaseLost;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The promise of fresh data on a platform: what is counted, kept and told; seen over HTTP. */
class BurnAlarmTest {
  /** A Wednesday. */
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(NOON);
  private final Bridge bridge = new Bridge(clock);

  /** A platform that watches only as far as a test looks. */
  private final class House implements AutoCloseable {
    private final WatchedPlatform platform =
        new WatchedPlatform(data, clock, bridge, "--fidus.watchdog.mode=OFF");
    private final Store store = platform.running().context().getBean(Store.class);
    private final FreshnessBook book = new FreshnessBook(store);
    private final Lease lease = store.lease("watchdog", "test", Duration.ofHours(1)).orElseThrow();
    private final FreshnessMeter meter =
        new FreshnessMeter(
            platform.running().context().getBean(TradingAccounts.class),
            book,
            platform.running().context().getBean(BurnAlarm.class),
            lease,
            clock.instant());
    private Surroundings surroundings = Surroundings.quiet();

    House minutes(int count) {
      Inventory inventory = platform.running().context().getBean(Inventory.class);
      for (int look = 0; look < count * 6; look++) {
        platform.advance(Duration.ofSeconds(10));
        meter.look(inventory.look(), surroundings, lease, clock.instant());
      }
      return this;
    }

    private Person admin() {
      return Person.signIn(platform.running(), "admin", Person.PASSWORD);
    }

    List<JsonNode> alerts() {
      return admin().get("/api/alerts?state=ALL").json().path("items").values().stream()
          .filter(alert -> alert.path("key").asString().equals("slo:freshness"))
          .toList();
    }

    JsonNode uptime() {
      return admin().get("/api/system/uptime").json();
    }

    @Override
    public void close() {
      store.release(lease);
      platform.close();
    }
  }

  @Test
  void dataThatIsMissingTooOftenIsToldUntilItIsFreshAgain() {
    try (House house = new House()) {
      Person.administrator(house.platform.running());
      Terminal terminal = house.platform.terminal(51_201, true);
      JsonNode unknown = house.uptime().path("burns").path(0);
      assertThat(unknown.path("state").asString()).isEqualTo("UNKNOWN");
      assertThat(unknown.path("overLong").path("burnRate").path("absent").asString())
          .isEqualTo("TOO_FEW_LOOKS");
      house.minutes(17);
      assertThat(house.alerts()).isEmpty();
      terminal.stop(true);
      house.minutes(4);
      assertThat(house.alerts())
          .singleElement()
          .satisfies(
              alert -> {
                assertThat(alert.path("severity").asString()).isEqualTo("CRITICAL");
                assertThat(alert.path("state").asString()).isEqualTo("OPENED");
                assertThat(alert.path("detail").path("english").asString())
                    .contains("last hour", "14.4", "99.9 %");
              });
      JsonNode fast = house.uptime().path("burns").path(0);
      assertThat(fast.path("state").asString()).isEqualTo("FIRES");
      assertThat(fast.path("rate").asString()).isEqualTo("14.4");
      assertThat(fast.path("overLong").path("minutes").asInt()).isBetween(19, 22);
      int notices = house.alerts().getFirst().path("notices").asInt();
      terminal.stop(false);
      house.minutes(7);
      JsonNode over = house.alerts().getFirst();
      assertThat(over.path("state").asString()).isEqualTo("RESOLVED");
      assertThat(over.path("outcome").path("english").asString()).contains("fresh again");
      assertThat(over.path("notices").asInt()).isEqualTo(notices + 1);
    }
  }

  @Test
  void whatWasCountedOutlivesTheProcessAndTheDay() {
    clock.advance(Duration.ofHours(11).plusMinutes(20));
    try (House house = new House()) {
      Person.administrator(house.platform.running());
      house.platform.terminal(51_201, true).stop(true);
      house.minutes(20);
    }
    try (House house = new House()) {
      house.platform.terminal(51_202, true);
      house.minutes(42);
      List<JsonNode> days = house.uptime().path("days").values().stream().toList();
      assertThat(days.getLast().path("looks").asInt()).isEqualTo(264);
      assertThat(days.get(28).path("looks").asInt()).isEqualTo(357);
      assertThat(days.get(28).path("availability").path("kind").asString()).isEqualTo("PERCENT");
      house.book.closeDays(house.lease, clock.instant());
      Instant muchLater = clock.instant().plus(Duration.ofDays(10));
      house.book.closeDays(house.lease, muchLater);
      assertThat(house.book.log(muchLater).over(Duration.ofDays(3), muchLater).minutes()).isZero();
      assertThat(
              house.book.days(LocalDate.parse("2026-03-04"), muchLater).values().stream()
                  .mapToLong(Freshness::expected)
                  .sum())
          .isEqualTo(621);
    }
  }

  @Test
  void anotherNodeThatHasTakenOverWritesAlone() {
    try (House house = new House()) {
      house.platform.terminal(51_201, true);
      house.minutes(2);
      house.store.release(house.lease);
      assertThat(house.store.lease("watchdog", "other", Duration.ofHours(1))).isPresent();
      assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> house.minutes(1));
    }
  }

  @Test
  void nobodyIsToldInAnnouncedWorkInADrillOrWhileTheMarketIsClosed() {
    try (House house = new House()) {
      Person.administrator(house.platform.running());
      Terminal terminal = house.platform.terminal(51_201, false);
      house.minutes(17);
      terminal.stop(true);
      house.surroundings =
          new Surroundings(
              List.of(
                  new Surroundings.Window(
                      Set.of(Subject.parse(WatchedPlatform.BRIDGE)),
                      clock.instant(),
                      clock.instant().plus(Duration.ofDays(9)))),
              List.of(),
              List.of(),
              Set.of(),
              true);
      house.minutes(10);
      assertThat(house.alerts()).isEmpty();
      house.surroundings =
          new Surroundings(
              List.of(), List.of(), List.of(), Set.of(Subject.parse(terminal.part())), true);
      house.minutes(10);
      assertThat(house.alerts()).isEmpty();
      house.surroundings = Surroundings.quiet();
      clock.advance(Duration.between(clock.instant(), Instant.parse("2026-03-06T21:40:00Z")));
      house.minutes(18);
      assertThat(house.alerts()).hasSize(1);
      house.minutes(5);
      JsonNode closed = house.alerts().getFirst();
      assertThat(closed.path("state").asString()).isEqualTo("RESOLVED");
      assertThat(closed.path("outcome").path("english").asString()).contains("market has closed");
      clock.advance(Duration.between(clock.instant(), Instant.parse("2026-03-08T20:58:00Z")));
      house.minutes(6);
      assertThat(
              house.uptime().path("days").values().stream()
                  .toList()
                  .getLast()
                  .path("looks")
                  .asInt())
          .isZero();
      assertThat(house.alerts()).hasSize(1);
    }
  }

  @Test
  void whatACriticalIncidentTellsIsNotToldTwice() {
    try (House house = new House()) {
      Person.administrator(house.platform.running());
      Terminal terminal = house.platform.terminal(51_201, true);
      house.minutes(17);
      terminal.stop(true);
      IncidentDocument incident =
          new IncidentDocument(
              "one",
              WatchedPlatform.BRIDGE,
              "Harbour bridge",
              Cause.DEAD,
              Severity.CRITICAL,
              false,
              clock.instant(),
              clock.instant(),
              clock.instant(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false,
              List.of(),
              List.of());
      Documents<IncidentDocument> incidents = house.store.documents(IncidentDocument.TYPE);
      Versioned<IncidentDocument> kept = incidents.insert(incident);
      house.minutes(6);
      assertThat(house.alerts()).isEmpty();
      Instant over = clock.instant();
      incidents.replace(kept, incident.restored(Optional.of(over)).closed(over, Optional.empty()));
      house.minutes(5);
      assertThat(house.alerts()).as("the short window remembers the incident").isEmpty();
      house.minutes(8);
      assertThat(house.alerts()).as("it goes on without an incident").hasSize(1);
    }
  }
}
