package io.fidus.platform.trading.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.gateways.internal.http.FakeBridge;
import io.fidus.store.kit.SharedReplicaSet;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two nodes over one MongoDB replica set: what is done on one is seen on the other. */
@TestInstance(Lifecycle.PER_CLASS)
class NodesApiTest {
  private static final Duration SECONDS = Duration.ofSeconds(10);
  private static final Duration OLDEST = Duration.ofSeconds(5);
  private static final Clock CLOCK = Clock.systemUTC();

  private final FakeBridge bridge = FakeBridge.of("4.0");
  private final RunningPlatform first;
  private final RunningPlatform second;
  private final Person here;
  private final Person there;

  NodesApiTest(@TempDir Path folder) {
    String url =
        SharedReplicaSet.get().url("nodes_" + UUID.randomUUID().toString().replace("-", ""));
    first = node(folder.resolve("first"), url);
    here = Person.administrator(first);
    second = node(folder.resolve("second"), url);
    there = Person.signIn(second, "admin", Person.PASSWORD);
  }

  private static RunningPlatform node(Path data, String url) {
    return RunningPlatform.start(
        data,
        "--fidus.store.mongo-url=" + url,
        "--fidus.token.secret=a secret of the tests that is long enough for a token",
        "--fidus.credentials.keys=k1:" + Base64.getEncoder().encodeToString(new byte[32]));
  }

  @AfterAll
  void stop() {
    second.close();
    first.close();
    bridge.close();
  }

  @Test
  void whatIsDoneOnOneNodeIsSeenOnTheOtherWithinSeconds() {
    JsonNode broker =
        here.post("/api/catalog/brokers", "{\"name\":\"Harbour\",\"servers\":[\"Harbour-Live\"]}")
            .json();
    JsonNode gateway =
        created(
            there,
            "/api/gateways",
            "{\"kind\":\"BRIDGE_HTTP\",\"name\":\"Shared\",\"url\":\"%s\",\"key\":\"%s\",\"generation\":null,\"pollSeconds\":1}"
                .formatted(bridge.uri(), FakeBridge.KEY));
    String account =
        "{\"broker\":\"%s\",\"server\":\"Harbour-Live\",\"login\":\"10001\",\"platform\":\"MT5\",\"currency\":null,\"investorPassword\":null,\"gateway\":\"%s\",\"role\":\"CLIENT_CAPITAL\",\"fund\":null,\"manager\":null}"
            .formatted(broker.path("id").asString(), gateway.path("id").asString());
    await()
        .atMost(SECONDS)
        .untilAsserted(
            () -> assertThat(there.get("/api/catalog/brokers").text()).contains("Harbour-Live"));
    String id = created(here, "/api/accounts", account).path("id").asString();

    await()
        .atMost(SECONDS)
        .untilAsserted(
            () -> {
              JsonNode row = row(there, id);
              assertThat(row.path("role").asString()).isEqualTo("CLIENT_CAPITAL");
              assertThat(row.path("deals").asInt()).as(row.toString()).isEqualTo(3);
            });
    assertThat(Stream.of(here, there).filter(one -> isRead(one, "Shared")))
        .as("the nodes that read the gateway")
        .hasSize(1);

    assertThat(assign(there, id, gateway.path("id").asString()).status()).isEqualTo(200);
    await()
        .atMost(SECONDS)
        .untilAsserted(() -> assertThat(row(here, id).path("role").asString()).isEqualTo("HOUSE"));
    assertThat(here.post("/api/accounts/" + id + "/archive", 2, "{\"reason\":\"Closed\"}").status())
        .isEqualTo(200);
    await()
        .atMost(SECONDS)
        .untilAsserted(
            () -> {
              Answer detail = there.get("/api/accounts/" + id);
              assertThat(detail.json().path("archived").asBoolean()).as(detail.text()).isTrue();
            });
  }

  @Test
  void anAccountThatOneNodeHoldsIsNotOlderOnTheOtherThanFiveSeconds() {
    Instant began = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    try (ConnectedSource source =
        new ConnectedSource(first, 20_001, Duration.ofSeconds(5), began.minusSeconds(1))) {
      source.floats("1.00", began);
      await()
          .atMost(SECONDS)
          .untilAsserted(
              () -> {
                JsonNode row = row(there, source.id());
                assertThat(row.path("floating").path("value").asString()).isEqualTo("1.00");
                assertThat(row.path("health").asString()).isEqualTo("HEALTHY");
                assertThat(row.path("reconciliation").asString()).isEqualTo("RECONCILED");
                assertThat(observedAt(row)).as("when its source saw it").isEqualTo(began);
              });

      Instant moved = CLOCK.instant();
      source.floats("2.50", moved);
      await().atMost(SECONDS).until(() -> floating(source.id()).equals("2.50"));
      assertThat(Duration.between(moved, CLOCK.instant())).isLessThan(OLDEST);
    }
  }

  private String floating(String id) {
    return row(there, id).path("floating").path("value").asString();
  }

  private static Instant observedAt(JsonNode row) {
    return Instant.parse(row.path("provenance").path("observedAt").asString());
  }

  private static JsonNode row(Person person, String id) {
    return found(person.get("/api/accounts?limit=100").json().path("items"), id);
  }

  private static JsonNode found(JsonNode items, String id) {
    for (JsonNode item : items) {
      if (item.path("id").asString().equals(id)) {
        return item;
      }
    }
    return items.path("nothing");
  }

  private static boolean isRead(Person person, String name) {
    for (JsonNode gateway : person.get("/api/gateways").json()) {
      if (gateway.path("name").asString().equals(name)) {
        return gateway.path("state").asString().equals("CONNECTED");
      }
    }
    return false;
  }

  private static Answer assign(Person person, String id, String gateway) {
    return person.put(
        "/api/accounts/" + id + "/assignment",
        1,
        "{\"role\":\"HOUSE\",\"broker\":null,\"fund\":null,\"manager\":null,\"gateway\":\"%s\",\"from\":\"%s\",\"reason\":\"It is ours\"}"
            .formatted(gateway, LocalDate.now(CLOCK)));
  }

  private static JsonNode created(Person person, String path, String body) {
    HttpRequest.Builder request =
        person
            .request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(RunningPlatform.body(body));
    Answer answer = person.platform().send(request);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }
}
