package io.fidus.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brokers, funds and managers as a stranger to the code would use them. */
@TestInstance(Lifecycle.PER_CLASS)
class CatalogApiTest {
  private final RunningPlatform platform;
  private final Person admin;

  CatalogApiTest(@TempDir Path data) {
    platform = RunningPlatform.start(data);
    admin = Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private static String broker(String name, String... servers) {
    return "{\"name\":\"%s\",\"servers\":[%s]}"
        .formatted(
            name, String.join(",", List.of(servers).stream().map(s -> '"' + s + '"').toList()));
  }

  @Test
  void aBrokerIsAddedChangedAndFoundByItsServers() {
    Answer added =
        admin.post("/api/catalog/brokers", broker("Harbour", "Harbour-Live", "Harbour-Demo"));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    String id = added.json().path("id").asString();
    long version = added.json().path("version").asLong();
    Catalog catalog = platform.context().getBean(Catalog.class);
    assertThat(catalog.brokerOf("harbour-LIVE")).contains(new Named(id, "Harbour"));

    Answer changed =
        admin.put("/api/catalog/brokers/" + id, version, broker("Harbour Ltd", "Harbour-Live"));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(catalog.broker(id)).contains(new Named(id, "Harbour Ltd"));
    assertThat(catalog.brokerOf("Harbour-Demo")).isEmpty();
    assertThat(admin.get("/api/catalog/brokers").text()).contains("Harbour Ltd");

    Answer stale = admin.put("/api/catalog/brokers/" + id, version, broker("Harbour"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.code()).isEqualTo("changed-meanwhile");
    assertThat(admin.put("/api/catalog/brokers/nobody", 1, broker("X")).code())
        .isEqualTo("not-found");
  }

  @Test
  void namesAndServersAreUniqueWhateverTheirCapitals() {
    assertThat(admin.post("/api/catalog/brokers", broker("Anchor", "Anchor-Live")).status())
        .isEqualTo(201);

    Answer name = admin.post("/api/catalog/brokers", broker(" ANCHOR "));
    assertThat(name.status()).isEqualTo(409);
    assertThat(name.code()).isEqualTo("name-taken");
    Answer server = admin.post("/api/catalog/brokers", broker("Buoy", "anchor-live"));
    assertThat(server.code()).isEqualTo("server-taken");
    assertThat(server.json().path("detail").asString())
        .isEqualTo("The server 'anchor-live' belongs to Anchor.");
    assertThat(admin.post("/api/catalog/managers", "{\"name\":\"Anchor\"}").status())
        .as("names are unique within their kind")
        .isEqualTo(201);
  }

  @Test
  void ofManyWhoAddTheSameAtOnceOneSucceeds() {
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> admin.post("/api/catalog/managers", "{\"name\":\"Same\"}").status())
            .toList();

    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
  }

  @Test
  void aFundKeepsItsCurrency() {
    Answer added = admin.post("/api/catalog/funds", "{\"name\":\"Core\",\"currency\":\"USD\"}");
    String id = added.json().path("id").asString();
    assertThat(
            admin
                .put("/api/catalog/funds/" + id, 1, "{\"name\":\"Core\",\"currency\":\"EUR\"}")
                .code())
        .isEqualTo("fund-currency-fixed");
    Answer renamed =
        admin.put("/api/catalog/funds/" + id, 1, "{\"name\":\"Core I\",\"currency\":\"USD\"}");
    assertThat(renamed.json().path("name").asString()).isEqualTo("Core I");
    assertThat(renamed.json().path("version").asLong()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          brokers  | {"name":"","servers":[]}            | invalid-fields
          brokers  | {"name":"X","servers":["a","A"]}    | invalid-fields
          brokers  | {"name":"X","servers":[" "]}        | invalid-fields
          brokers  | {"name":"X"}                        | missing-field
          brokers  | {"name":"X","servers":[],"id":"1"}  | unknown-field
          funds    | {"name":"X","currency":"usd"}       | invalid-fields
          funds    | {"name":"X","currency":"XXQ"}       | invalid-fields
          managers | {"name":null}                       | wrong-type
          """)
  void wrongInputIsRefused(String kind, String body, String code) {
    assertThat(admin.post("/api/catalog/" + kind, body).code()).isEqualTo(code);
  }

  @Test
  void nobodyReadsOrWritesItWithoutSigningIn() {
    assertThat(platform.get("/api/catalog/brokers").code()).isEqualTo("not-signed-in");
    assertThat(platform.post("/api/catalog/brokers", broker("X")).code())
        .isEqualTo("not-signed-in");
  }
}
