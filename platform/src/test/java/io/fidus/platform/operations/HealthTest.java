package io.fidus.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.store.Store;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a probe, a collector and an operator learn. */
@TestInstance(Lifecycle.PER_CLASS)
class HealthTest {
  private final RunningPlatform platform;

  HealthTest(@TempDir Path data) {
    platform = RunningPlatform.start(data);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  @Test
  void aLivingProcessSaysSo() {
    assertThat(platform.get("/api/health").text()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(platform.get("/health").text()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void aPlatformThatCanWorkIsReady() {
    Answer answer = platform.get("/api/health/ready");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .matches(
            "\\{\"status\":\"UP\",\"components\":\\[\\{\"name\":\"store\",\"status\":\"UP\","
                + "\"detail\":\"SQLite \\d+\\.\\d+\\.\\d+\"}]}");
  }

  @Test
  void aPlatformWithoutItsStoreLivesButIsNotReady(@TempDir Path folder) {
    try (RunningPlatform crippled = RunningPlatform.start(folder)) {
      Person person = Person.signIn(crippled, "admin", Person.FIRST_PASSWORD);
      crippled.context().getBean(Store.class).close();

      Answer ready = crippled.get("/api/health/ready");

      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.json().path("status").asString()).isEqualTo("DOWN");
      assertThat(ready.json().path("components").path(0).path("name").asString())
          .isEqualTo("store");
      assertThat(ready.json().path("components").path(0).path("detail").asString())
          .startsWith("SQLite ")
          .endsWith(": The store is closed");
      assertThat(crippled.get("/api/health").status()).isEqualTo(200);
      Answer signIn = Person.attempt(crippled, "admin", Person.FIRST_PASSWORD);
      assertThat(signIn.status()).isEqualTo(503);
      assertThat(signIn.code()).isEqualTo("not-ready");
      assertThat(signIn.header("Retry-After")).isEqualTo("1");
      Answer withToken = person.get("/api/system/about");
      assertThat(withToken.status()).as(withToken.text()).isEqualTo(503);
      assertThat(withToken.code()).isEqualTo("not-ready");
    }
  }

  @Test
  void metricsAreTextForACollector() {
    platform.get("/api/health");
    platform.get("/api/no/such/route");

    Answer answer =
        platform.send(platform.request("/api/health/metrics").header("Accept", "text/plain").GET());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/plain");
    assertThat(answer.text())
        .contains(
            "# TYPE http_server_requests_seconds histogram",
            "route=\"/api/health\",status=\"200\"",
            "route=\"/**\",status=\"404\"",
            "fidus_store_writable 1.0",
            "jvm_memory_used_bytes",
            "process_uptime_seconds",
            "disk_free_bytes");
  }

  @Test
  void metricsAreJsonForWhoeverAsksForIt() {
    Answer answer =
        platform.send(
            platform.request("/api/health/metrics").header("Accept", "application/json").GET());

    assertThat(names(answer)).contains("jvm.memory.used", "fidus.store.queued");
  }

  private static Set<String> names(Answer answer) {
    return StreamSupport.stream(answer.json().path("metrics").spliterator(), false)
        .map(metric -> metric.path("name").asString())
        .collect(Collectors.toSet());
  }

  @Test
  void anInventedMethodMakesNoMeterOfItsOwn() {
    platform.send(platform.request("/x").method("INVENTED", BodyPublishers.noBody()));

    assertThat(platform.get("/api/health/metrics").text()).doesNotContain("INVENTED");
  }

  @Test
  void aboutSaysWhichProgramThisIsToWhoeverIsSignedIn() {
    assertThat(platform.get("/api/system/about").status()).isEqualTo(401);

    JsonNode about = Person.administrator(platform).get("/api/system/about").json();

    assertThat(about.propertyNames()).containsExactly("version", "store", "startedAt", "time");
    assertThat(about.path("store").asString()).isEqualTo("SQLite");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (String path : Set.of("/api/health", "/api/no/such/route", "/api/system/about", "/")) {
      Answer answer = platform.get(path);

      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'")
          .doesNotContain("unsafe-eval");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Strict-Transport-Security")).as("without TLS").isEmpty();
      assertThat(answer.header("Server")).isEmpty();
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }
}
