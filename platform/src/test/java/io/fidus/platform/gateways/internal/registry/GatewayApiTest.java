package io.fidus.platform.gateways.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.gateways.internal.http.FakeBridge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Gateways and accounts as a stranger to the code would add, change and remove them. */
@TestInstance(Lifecycle.PER_CLASS)
class GatewayApiTest {
  private static final String PASSWORD = "investor-password-of-one";

  private final RunningPlatform platform;
  private final Person admin;
  private final FakeBridge bridge = FakeBridge.of("4.0");
  private final String broker;

  GatewayApiTest(@TempDir Path data) {
    platform =
        RunningPlatform.start(
            data,
            "--fidus.gateways.bridge-url=http://localhost:1",
            "--fidus.gateways.bridge-key=k");
    admin = Person.administrator(platform);
    broker =
        admin
            .post("/api/catalog/brokers", "{\"name\":\"Harbour\",\"servers\":[\"Harbour-Live\"]}")
            .json()
            .path("id")
            .asString();
  }

  @AfterAll
  void stop() {
    platform.close();
    bridge.close();
  }

  private static String form(String kind, String name, String url, String key) {
    return "{\"kind\":\"%s\",\"name\":\"%s\",\"url\":%s,\"key\":%s,\"generation\":null,\"pollSeconds\":1}"
        .formatted(kind, name, quoted(url), quoted(key));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "null" : '"' + text + '"';
  }

  private JsonNode gateway(String name) {
    Answer added =
        admin.post(
            "/api/gateways", form("BRIDGE_HTTP", name, bridge.uri().toString(), FakeBridge.KEY));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json();
  }

  private String account(String gateway, String login, String currency, String password) {
    return "{\"broker\":\"%s\",\"server\":\"Harbour-Live\",\"login\":\"%s\",\"platform\":\"MT5\",\"currency\":%s,\"investorPassword\":%s,\"gateway\":\"%s\",\"role\":\"CLIENT_CAPITAL\",\"fund\":null,\"manager\":null}"
        .formatted(broker, login, quoted(currency), quoted(password), gateway);
  }

  private Answer add(String body, String key) {
    return platform.send(
        admin
            .request("/api/accounts")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(RunningPlatform.body(body)));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  void anAccountIsAddedOnceReportsAndIsLeftAloneWhenArchived() {
    String gateway = gateway("Older bridge").path("id").asString();
    String body = account(gateway, "10001", "", PASSWORD);
    String key = key();

    List<Answer> answers = IntStream.range(0, 4).parallel().mapToObj(_ -> add(body, key)).toList();
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(answer -> answer.json().path("id").asString()).distinct())
        .hasSize(1);
    JsonNode added = answers.getFirst().json();
    String id = added.path("id").asString();
    assertThat(added.path("confirmed").asBoolean()).isTrue();
    assertThat(add(body, key()).code()).isEqualTo("account-exists");
    assertThat(add(account(gateway, "10002", "", ""), key).code())
        .isEqualTo("idempotency-key-reused");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              Answer detail = admin.get("/api/accounts/" + id);
              assertThat(detail.json().path("deals").asInt()).as(detail.text()).isEqualTo(3);
            });
    assertThat(admin.get("/api/gateways/found").text()).contains("\"login\":\"10002\"");
    secretsStayInside(id);
    assignments(id, gateway);
  }

  private void secretsStayInside(String id) {
    Answer credentials = admin.get("/api/accounts/" + id + "/credentials");
    assertThat(credentials.json().path("state").asString()).isEqualTo("SEALED");
    assertThat(credentials.json().path("changedBy").asString()).isEqualTo("admin");
    for (String path : List.of("/credentials", "", "/assignment")) {
      assertThat(admin.get("/api/accounts/" + id + path).text()).doesNotContain(PASSWORD);
    }
    assertThat(admin.get("/api/gateways").text()).doesNotContain(FakeBridge.KEY);
    long version = credentials.json().path("version").asLong();
    String change = "{\"investorPassword\":\"another password\",\"fernetToken\":null}";
    String path = "/api/accounts/" + id + "/credentials";
    assertThat(admin.put(path, version + 1, change).code()).isEqualTo("changed-meanwhile");
    assertThat(admin.put(path, version, change).status()).isEqualTo(200);
    assertThat(admin.put(path, version, change).status()).isEqualTo(412);
    assertThat(
            admin
                .put(path, version + 1, "{\"investorPassword\":null,\"fernetToken\":\"gAAAA\"}")
                .code())
        .isEqualTo("fernet-key-missing");
    assertThat(delete(path, version + 1).status()).isEqualTo(204);
    assertThat(admin.get(path).json().path("state").asString()).isEqualTo("NONE");
  }

  private void assignments(String id, String gateway) {
    String path = "/api/accounts/" + id + "/assignment";
    String form =
        "{\"role\":\"%s\",\"broker\":\"%s\",\"fund\":null,\"manager\":null,\"gateway\":\"%s\",\"from\":\"2026-01-01\",\"reason\":\"%s\"}";
    assertThat(admin.put(path, 1, form.formatted("HOUSE", broker, "nobody", "x")).code())
        .isEqualTo("invalid-fields");
    assertThat(admin.put(path, 1, form.formatted("HOUSE", broker, gateway, "")).code())
        .isEqualTo("invalid-fields");
    assertThat(admin.put(path, 7, form.formatted("HOUSE", broker, gateway, "x")).code())
        .isEqualTo("changed-meanwhile");
    Answer changed = admin.put(path, 1, form.formatted("HOUSE", broker, gateway, "It is ours"));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().path("history").size()).isEqualTo(2);
    assertThat(admin.get(path).json().path("version").asLong()).isEqualTo(2);

    Answer used = delete("/api/gateways/" + gateway, 1);
    assertThat(used.code()).isEqualTo("gateway-in-use");
    String archive = "/api/accounts/" + id + "/archive";
    assertThat(post(archive, 2, "{\"reason\":\"Closed by the broker\"}").text())
        .isEqualTo("{\"archived\":true,\"approval\":null}");
    assertThat(post(archive, 3, "{\"reason\":\"Again\"}").code()).isEqualTo("account-archived");
    assertThat(delete("/api/gateways/" + gateway, 1).status()).isEqualTo(204);
    assertThat(admin.get("/api/accounts/" + id).status()).as("it stays readable").isEqualTo(200);
  }

  private Answer delete(String path, long version) {
    return platform.send(admin.request(path).header("If-Match", "\"" + version + "\"").DELETE());
  }

  private Answer post(String path, long version, String body) {
    return platform.send(
        admin
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .POST(RunningPlatform.body(body)));
  }

  @Test
  void whatTheGatewayDoesNotConfirmIsNotStored() {
    String gateway = gateway("Confirming bridge").path("id").asString();

    assertThat(add(account(gateway, "10009", "USD", ""), key()).code())
        .isEqualTo("account-not-confirmed");
    Answer currency = add(account(gateway, "10002", "EUR", ""), key());
    assertThat(currency.code()).isEqualTo("invalid-fields");
    assertThat(currency.json().path("errors").get(0).path("field").asString())
        .isEqualTo("currency");
    assertThat(add(account("nobody", "10002", "USD", ""), key()).code())
        .isEqualTo("invalid-fields");
    assertThat(
            add(account(gateway, "10002", "USD", "").replace("Harbour-Live", "Other"), key())
                .code())
        .isEqualTo("invalid-fields");
    assertThat(admin.post("/api/accounts", account(gateway, "10002", "USD", "")).code())
        .isEqualTo("idempotency-key-required");
    assertThat(admin.get("/api/accounts?q=10009").json().path("total").asInt()).isZero();
    assertThat(admin.get("/api/accounts?q=10002").json().path("total").asInt()).isZero();
  }

  @Test
  void anAccountOfABridgeThatPushesWaits() {
    Answer added = add(account("bridge", "10005", "USD", ""), key());
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.json().path("health").asString()).isEqualTo("WAITING");
    assertThat(added.json().path("confirmed").asBoolean()).isFalse();
    assertThat(add(account("bridge", "10006", "", ""), key()).code()).isEqualTo("invalid-fields");
  }

  @Test
  void theBridgeOfTheEnvironmentIsListedAndCannotBeChanged() {
    JsonNode first = admin.get("/api/gateways").json().get(0);
    assertThat(first.path("id").asString()).isEqualTo("bridge");
    assertThat(first.path("kind").asString()).isEqualTo("BRIDGE");
    assertThat(first.path("changeable").asBoolean()).isFalse();
    assertThat(delete("/api/gateways/bridge", 0).code()).isEqualTo("gateway-fixed");
  }

  @Test
  void aGatewayIsChangedUnderItsVersion() {
    JsonNode added = gateway("To be changed");
    String path = "/api/gateways/" + added.path("id").asString();
    String wrongKey = form("BRIDGE_HTTP", "Changed", bridge.uri().toString(), "wrong-key");

    assertThat(admin.put(path, 9, wrongKey).code()).isEqualTo("changed-meanwhile");
    Answer changed = admin.put(path, added.path("version").asLong(), wrongKey);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.text()).doesNotContain("wrong-key");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(admin.get("/api/gateways").text())
                    .contains("\"name\":\"Changed\"", "\"state\":\"REFUSED\""));
    assertThat(admin.post("/api/gateways", wrongKey.replace("Changed", " CHANGED ")).code())
        .isEqualTo("gateway-name-taken");
    assertThat(admin.post("/api/gateways", wrongKey.replace("Changed", "bridge")).code())
        .isEqualTo("gateway-name-taken");
    assertThat(admin.put("/api/gateways/nobody", 1, wrongKey).code()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "BRIDGE, N1, '', invalid-fields",
    "BRIDGE, N2, ftp://x, invalid-fields",
    "BRIDGE, N3, https://user:pass@example.com, invalid-fields",
    "BRIDGE, N4, https://example.com/path, invalid-fields",
    "BRIDGE_HTTP, N5, http://bridge.example.com:8000, gateway-not-encrypted",
    "METAAPI, N6, https://example.com, invalid-fields",
    "STATEMENT, N7, '', invalid-fields",
    "OTHER, N8, '', wrong-type"
  })
  void wrongInputIsRefused(String kind, String name, String url, String code) {
    assertThat(admin.post("/api/gateways", form(kind, name, url, "")).code()).isEqualTo(code);
  }

  @Test
  void nobodyIsAnsweredWithoutSigningIn() {
    assertThat(platform.get("/api/gateways").code()).isEqualTo("not-signed-in");
    assertThat(platform.post("/api/gateways", "{}").code()).isEqualTo("not-signed-in");
    assertThat(platform.get("/api/accounts/1/credentials").code()).isEqualTo("not-signed-in");
    assertThat(admin.get("/api/accounts/999/credentials").code()).isEqualTo("not-found");
    assertThat(admin.get("/api/accounts/x/assignment").code()).isEqualTo("not-found");
  }
}
