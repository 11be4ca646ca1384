package io.fidus.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.internal.People;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What was done is found again by whoever may read it. */
@TestInstance(Lifecycle.PER_CLASS)
class AuditApiTest {
  private final RunningPlatform platform;
  private final Person admin;

  AuditApiTest(@TempDir Path data) {
    platform = RunningPlatform.start(data);
    admin = Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private String manager(String name) {
    Answer added = admin.post("/api/catalog/managers", "{\"name\":\"" + name + "\"}");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json().path("id").asString();
  }

  private List<JsonNode> acts(String query) {
    Answer answer = admin.get("/api/audit?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("items").valueStream().toList();
  }

  @Test
  void anActTellsWhoDidWhatFromWhereAndWhatItChanged() {
    String id = manager("First name");
    admin.put("/api/catalog/managers/" + id, 1, "{\"name\":\"Second name\"}");

    List<JsonNode> found = acts("objectType=manager&objectId=" + id);

    assertThat(found)
        .extracting(act -> act.path("verb").asString())
        .containsExactly("changed", "added");
    JsonNode changed = found.getFirst();
    assertThat(changed.path("who").asString()).isEqualTo("admin");
    assertThat(changed.path("kind").asString()).isEqualTo("PERSON");
    assertThat(changed.path("roles").toString()).isEqualTo("[\"ADMIN\"]");
    assertThat(changed.path("session").asString()).isNotBlank();
    assertThat(changed.path("address").asString()).isNotBlank();
    assertThat(changed.path("userAgent").asString()).startsWith("Java-http-client");
    assertThat(changed.path("changes").toString())
        .isEqualTo("[{\"field\":\"name\",\"before\":\"First name\",\"after\":\"Second name\"}]");
    assertThat(admin.put("/api/catalog/managers/" + id, 1, "{\"name\":\"Third\"}").status())
        .isEqualTo(412);
    assertThat(acts("objectType=manager&objectId=" + id)).as("a refused act is none").hasSize(2);
  }

  @Test
  void itIsFoundByWhoWhatWhenAndText() {
    String id = manager("Needle in the hay");

    assertThat(acts("q=NEEDLE"))
        .singleElement()
        .extracting(a -> a.path("objectId").asString())
        .isEqualTo(id);
    assertThat(acts("who=ADMIN&verb=added&q=needle")).hasSize(1);
    assertThat(acts("who=nobody")).isEmpty();
    assertThat(acts("objectType=manager&from=2020-01-01T00:00:00Z&q=needle")).hasSize(1);
    assertThat(acts("objectType=manager&to=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(admin.get("/api/audit?objectId=x").code()).isEqualTo("bad-parameter");
    assertThat(admin.get("/api/audit?after=x").code()).isEqualTo("bad-cursor");
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    for (int i = 0; i < 7; i++) {
      manager("Paged " + i);
    }
    List<String> all =
        acts("q=paged&limit=500").stream().map(a -> a.path("id").asString()).toList();
    assertThat(all).hasSize(7).isSortedAccordingTo(java.util.Comparator.reverseOrder());

    List<String> walked = new java.util.ArrayList<>();
    String after = "";
    do {
      JsonNode page = admin.get("/api/audit?q=paged&limit=2" + after).json();
      page.path("items").forEach(act -> walked.add(act.path("id").asString()));
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
    } while (!after.isEmpty());
    assertThat(walked).isEqualTo(all);
  }

  @Test
  void anActIsChainedAMomentLaterAndTheChainIsVerified() {
    String id = manager("Chained");
    String act = acts("objectType=manager&objectId=" + id).getFirst().path("id").asString();

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> admin.get("/api/audit/" + act).json().path("seal").isObject());
    JsonNode verified = admin.post("/api/audit/verification", "").json().path("verified");
    assertThat(verified.path("broken").isNull()).isTrue();
    assertThat(verified.path("chained").asLong()).isPositive();
    assertThat(admin.get("/api/audit/verification").json().path("verified").path("hash"))
        .isEqualTo(verified.path("hash"));
    assertThat(admin.get("/api/audit/nothing").code()).isEqualTo("not-found");
  }

  @Test
  void itIsExportedAndTextThatLooksLikeAFormulaStaysText() {
    manager("=1+1");

    Answer csv = admin.get("/api/audit/export?format=csv&objectType=manager");
    assertThat(csv.header("Content-Disposition")).contains("audit.csv");
    assertThat(csv.text()).contains("object type", "=1+1", "manager");
    Answer xlsx = admin.get("/api/audit/export?format=xlsx");
    assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
    assertThat(admin.get("/api/audit/export?format=pdf").code()).isEqualTo("bad-parameter");
  }

  @ParameterizedTest
  @CsvSource({
    "ADMIN, 200",
    "COMPLIANCE, 200",
    "AUDITOR, 200",
    "OPERATIONS, 403",
    "OPERATOR, 403",
    "VIEWER, 403",
    "CLIENT, 403",
    "AGENT, 403"
  })
  void whoMayReadItIsInTheTableOfRoles(Role role, int status) {
    Person person = People.add(platform, role.name().toLowerCase(Locale.ROOT) + "-reader", role);

    for (String path : List.of("", "/export?format=csv", "/verification")) {
      assertThat(person.get("/api/audit" + path).status()).as(path).isEqualTo(status);
    }
    assertThat(person.post("/api/audit/verification", "").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/audit",
    "/api/audit/x",
    "/api/audit/export?format=csv",
    "/api/audit/verification"
  })
  void nobodyReadsItWithoutSigningIn(String path) {
    assertThat(platform.get(path).code()).isEqualTo("not-signed-in");
  }
}
