package io.fidus.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.EventReader;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told with every kind of answer, and what pages of others may do. */
@TestInstance(Lifecycle.PER_CLASS)
class HardeningTest {
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Embedder-Policy", "require-corp",
          "Cross-Origin-Resource-Policy", "same-origin");

  private final RunningPlatform platform;
  private final Person admin;

  HardeningTest(@TempDir Path data) {
    platform =
        RunningPlatform.start(
            data,
            "--fidus.http.trusted-proxies=127.0.0.0/8,::1/128",
            "--fidus.http.cors-origins=https://app.example.com");
    admin = Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private static void assertHardened(String what, HttpHeaders headers) {
    EVERYWHERE.forEach(
        (name, value) ->
            assertThat(headers.allValues(name)).as("%s of %s", name, what).containsExactly(value));
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .as(what)
        .contains(
            "default-src 'self'",
            "script-src 'self';",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'", "*");
    assertThat(headers.firstValue("Permissions-Policy").orElse("")).as(what).contains("camera=()");
    assertThat(headers.firstValue("Server")).as(what).isEmpty();
    assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/accounts",
        "/assets/none.js",
        "/api/health",
        "/api/health/ready",
        "/api/health/metrics",
        "/api/auth/me",
        "/api/accounts",
        "/api/accounts/export?format=csv",
        "/api/audit/export?format=xlsx",
        "/api/accounts/0",
        "/api/no/such/route",
        "/api/accounts?limit=many"
      })
  void everyKindOfAnswerIsHardened(String path) {
    assertHardened("a guest's " + path, platform.get(path).response().headers());
    assertHardened(path, admin.get(path).response().headers());
  }

  @Test
  void refusalsAreHardenedToo() {
    assertHardened("415", text("x").response().headers());
    assertHardened("400", admin.post("/api/catalog/managers", "{").response().headers());
    Answer method = admin.put("/api/health", 1, "{}");
    assertThat(method.status()).isEqualTo(405);
    assertHardened("405", method.response().headers());
    Answer token =
        platform.send(platform.request("/api/auth/me").header("Authorization", "Bearer x").GET());
    assertThat(token.status()).isEqualTo(401);
    assertHardened("401", token.response().headers());
  }

  @Test
  void aStreamIsHardened() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient();
        EventReader _ = EventReader.open(admin, "/api/accounts/stream")) {
      HttpResponse<InputStream> stream =
          client.send(
              admin.request("/api/accounts/stream").GET().build(), BodyHandlers.ofInputStream());
      assertHardened("a stream", stream.headers());
      stream.body().close();
      client.shutdownNow();
    }
  }

  @Test
  void transportSecurityIsAskedForWhereThereIsTls() {
    Answer secure =
        platform.send(platform.request("/api/health").header("X-Forwarded-Proto", "https").GET());

    assertThat(secure.header("Strict-Transport-Security")).contains("max-age=");
    assertThat(platform.get("/api/health").header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void theCookieIsForTheSignInAloneAndSecureWhereThereIsTls() {
    String plain = signIn("http");
    assertThat(plain)
        .contains("HttpOnly", "SameSite=Strict", "Path=/api/auth")
        .doesNotContain("Secure");
    assertThat(signIn("https")).contains("HttpOnly", "SameSite=Strict", "Path=/api/auth", "Secure");
  }

  private String signIn(String protocol) {
    String body = "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(Person.PASSWORD);
    return platform
        .send(
            platform
                .request("/api/auth/sign-in")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Proto", protocol)
                .POST(BodyPublishers.ofString(body)))
        .header("Set-Cookie");
  }

  @Test
  void aBodyOfAnotherTypeIsNotRead() {
    assertThat(text("{\"name\":\"Plain\"}").status()).isEqualTo(415);
    assertThat(admin.get("/api/catalog/managers").text()).doesNotContain("Plain");
  }

  private Answer text(String body) {
    return platform.send(
        admin
            .request("/api/catalog/managers")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void pagesOfOtherOriginsMayNothingUnlessTheyAreNamed() {
    Answer foreign =
        platform.send(
            platform.request("/api/health").header("Origin", "https://evil.example").GET());
    assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
    Answer preflight = preflight("https://evil.example");
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(preflight.header("Access-Control-Allow-Methods")).isEmpty();

    Answer named = preflight("https://app.example.com");
    assertThat(named.status()).isEqualTo(204);
    assertThat(named.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example.com");
    assertThat(named.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(named.header("Vary")).contains("Origin");
  }

  private Answer preflight(String origin) {
    return platform.send(
        platform
            .request("/api/accounts")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "GET")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  @Test
  void theMetricsAreForThisMachineAndForThoseWhoMayReadThem() {
    assertThat(platform.get("/api/health/metrics").status()).isEqualTo(200);
    Answer handedOn =
        platform.send(
            platform.request("/api/health/metrics").header("X-Forwarded-For", "203.0.113.9").GET());
    assertThat(handedOn.status()).isEqualTo(401);
    Answer signedIn =
        platform.send(
            admin
                .request("/api/health/metrics")
                .header("Accept", "text/plain")
                .header("X-Forwarded-For", "203.0.113.9")
                .GET());
    assertThat(signedIn.status()).isEqualTo(200);
    assertThat(signedIn.text()).containsPattern("disk_free_bytes [1-9]").doesNotContain("path=");
  }
}
