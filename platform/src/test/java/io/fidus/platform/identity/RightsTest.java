package io.fidus.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.fidus.platform.FidusPlatform;
import io.fidus.platform.GeneratedFile;
import io.fidus.platform.People;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.identity.RightsTable.Route;
import io.fidus.probe.ProbeRoutes;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls every route as everybody, and compares who is let through with the table in the reference.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {
  private static final String TABLE = "docs/reference/rights.md";
  private static final String SECRET = "a secret of the tests, ".repeat(3);

  /** Answers of routes that refuse whoever calls, and not what was sent. */
  private static final Set<String> REFUSALS =
      Set.of("forbidden", "person-required", "not-signed-in", "session-ended");

  /** Public to whoever asks from the machine itself, which the route finds out by itself. */
  private static final String BY_ITSELF = "GET /api/health/metrics";

  private final InstantSource clock = InstantSource.system();
  private final RunningPlatform platform;
  private final Person admin;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Map<String, String>> headers = new LinkedHashMap<>();
  private final Person revoked;

  RightsTest(@TempDir Path data) {
    SpringApplication application = FidusPlatform.application();
    application.addPrimarySources(Set.of(ProbeRoutes.class));
    platform = RunningPlatform.start(application, data, "--fidus.token.secret=" + SECRET);
    admin = Person.administrator(platform);
    for (Role role : Role.values()) {
      headers.put(role.name(), bearer(personWith(role).token()));
    }
    headers.put(RightsTable.GUEST, Map.of());
    headers.put(RightsTable.KEY, Map.of("X-API-Key", key()));
    revoked = Person.signIn(platform, "person.admin", People.PASSWORD);
    revoked.signOut();
  }

  @AfterAll
  void stop() {
    client.close();
    platform.close();
  }

  /** What a caller of a column sends. */
  private Map<String, String> as(String column) {
    return headers.getOrDefault(column, Map.of());
  }

  private Person personWith(Role role) {
    String name = "person." + role.name().toLowerCase(java.util.Locale.ROOT);
    Optional<Instant> until =
        role.needsEnd() ? Optional.of(Instant.parse("2199-01-01T00:00:00Z")) : Optional.empty();
    return People.signedIn(
        admin, name, People.form(name, role.name(), until, role.ownsAs().map(_ -> "own")));
  }

  private String key() {
    String permissions =
        admin
            .get("/api/roles")
            .json()
            .get(0)
            .path("permissions")
            .valueStream()
            .map(permission -> permission.asString())
            .filter(permission -> !permission.startsWith("users:"))
            .map(permission -> '"' + permission + '"')
            .collect(Collectors.joining(","));
    Answer issued =
        admin.post(
            "/api/api-keys",
            "{\"name\":\"matrix\",\"role\":\"ADMIN\",\"permissions\":[%s],\"expiresAt\":\"%s\"}"
                .formatted(permissions, clock.instant().plus(Duration.ofDays(9))));
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    return issued.json().path("key").asString();
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  /** The status and, of a problem, the code; the body of anything else is not waited for. */
  private record Outcome(int status, String code) {
    boolean lets() {
      return !REFUSALS.contains(code);
    }

    /** A public route may say that the session of a cookie has ended. */
    boolean letsAnybody() {
      return lets() || code.equals("session-ended");
    }
  }

  private Outcome call(Route route, Map<String, String> credentials) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(platform.uri(route.path().replaceAll("\\{[^}]*}", "0")))
            .timeout(Duration.ofSeconds(10))
            .header(
                "Content-Type",
                route.upload() ? "multipart/form-data; boundary=b" : "application/json")
            .method(route.method(), RunningPlatform.body(route.upload() ? "--b--\r\n" : "{}"));
    credentials.forEach(request::header);
    try {
      HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        boolean problem =
            answer
                .headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        return new Outcome(
            answer.statusCode(),
            problem
                ? JsonMapper.shared().readTree(body.readAllBytes()).path("code").asString()
                : "");
      }
    } catch (IOException e) {
      throw new AssertionError(route.name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void theTableOfRightsIsUpToDateAndCoversEveryRoute() {
    String document = RightsTable.document(RightsTable.routes(platform));

    GeneratedFile.keep(TABLE, document);
    assertThat(RightsTable.read(document).keySet())
        .containsExactlyInAnyOrderElementsOf(
            RightsTable.routes(platform).stream().map(Route::name).distinct().toList())
        .hasSizeGreaterThan(50);
  }

  @Test
  void everyRouteLetsThroughWhomTheTableSaysAndNobodyElse() {
    Map<String, Set<String>> declared = RightsTable.read(GeneratedFile.read(TABLE));
    List<String> differing = new ArrayList<>();
    for (Route route : RightsTable.routes(platform)) {
      Set<String> allowed = declared.getOrDefault(route.name(), Set.of());
      boolean isPublic = allowed.contains(RightsTable.GUEST);
      for (String column : RightsTable.columns()) {
        Outcome outcome = call(route, as(column));
        boolean may = allowed.contains(column);
        int refusal = column.equals(RightsTable.GUEST) ? 401 : 403;
        boolean asDeclared =
            may
                ? outcome.lets() || (isPublic && outcome.letsAnybody())
                : !outcome.lets() && outcome.status() == refusal;
        if ((!asDeclared && !route.name().equals(BY_ITSELF)) || outcome.status() == 500) {
          differing.add(column + ' ' + route.name() + " -> " + outcome + ", declared: " + may);
        }
      }
    }
    assertThat(differing).isEmpty();
  }

  @Test
  void noRouteTakesATokenThatIsNotValid() throws ParseException, JOSEException {
    Map<String, String> invalid = invalidTokens();
    List<String> open = new ArrayList<>();
    for (Route route : RightsTable.routes(platform)) {
      boolean guarded =
          !RightsTable.read(RightsTable.document(List.of(route)))
              .getOrDefault(route.name(), Set.of())
              .contains(RightsTable.GUEST);
      if (!guarded) {
        continue;
      }
      invalid.forEach(
          (what, token) -> {
            Outcome outcome = call(route, bearer(token));
            if (outcome.status() != 401) {
              open.add(what + ' ' + route.name() + " -> " + outcome);
            }
          });
    }
    assertThat(open).isEmpty();
  }

  private Map<String, String> invalidTokens() throws ParseException, JOSEException {
    SignedJWT real = SignedJWT.parse(admin.token());
    JWTClaimsSet claims = real.getJWTClaimsSet();
    String[] parts = admin.token().split("\\.", -1);
    Date past = Date.from(claims.getIssueTime().toInstant().minusSeconds(1));
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put(
        "expired",
        signed(new JWTClaimsSet.Builder(claims).expirationTime(past).build(), JWSAlgorithm.HS256));
    tokens.put("revoked", revoked.token());
    tokens.put("tampered", parts[0] + '.' + parts[1] + '.' + new StringBuilder(parts[2]).reverse());
    tokens.put("without algorithm", new PlainJWT(claims).serialize());
    tokens.put("other algorithm", signed(claims, JWSAlgorithm.HS512));
    tokens.put(
        "other audience",
        signed(new JWTClaimsSet.Builder(claims).audience("another").build(), JWSAlgorithm.HS256));
    tokens.put("foreign key", foreign(claims));
    tokens.put("unknown API key", "fidus_12_" + "0".repeat(64));
    return tokens;
  }

  private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm)
      throws ParseException, JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm)
                .keyID(SignedJWT.parse(admin.token()).getHeader().getKeyID())
                .build(),
            claims);
    token.sign(new MACSigner(SECRET));
    return token.serialize();
  }

  private static String foreign(JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("0123456789abcdef").build(), claims);
    token.sign(new MACSigner(SECRET));
    return token.serialize();
  }

  @Test
  void ownObjectsAnswerAndForeignOnesAreNotThere() {
    List<String> differing = new ArrayList<>();
    for (Role role : Role.values()) {
      for (String id : List.of("own", "foreign")) {
        boolean owner = role.ownsAs().isPresent();
        boolean sees = role == Role.CLIENT && id.equals("own");
        int expected = sees ? 200 : owner ? 404 : 403;
        int status = get("/api/probe/clients/" + id, as(role.name()));
        if (status != expected) {
          differing.add("%s %s -> %d, not %d".formatted(role, id, status, expected));
        }
      }
    }
    assertThat(differing).isEmpty();
    Person agent = People.signedIn(admin, "the.agent", "AGENT", "agent of x");
    assertThat(agent.get("/api/probe/clients/x").status()).isEqualTo(200);
    assertThat(agent.get("/api/probe/clients/y").code()).isEqualTo("not-found");
  }

  private int get(String path, Map<String, String> credentials) {
    HttpRequest.Builder request = platform.request(path);
    credentials.forEach(request::header);
    return platform.send(request.GET()).status();
  }

  @Test
  void sessionsOfOthersAreNotThereForAnybody() {
    String foreign =
        Person.signIn(platform, "person.viewer", People.PASSWORD)
            .get("/api/profile/sessions")
            .json()
            .get(0)
            .path("id")
            .asString();
    for (Role role : Role.values()) {
      HttpRequest.Builder request = platform.request("/api/profile/sessions/" + foreign).DELETE();
      as(role.name()).forEach(request::header);
      if (role != Role.VIEWER) {
        assertThat(platform.send(request).status()).as(role.name()).isEqualTo(404);
      }
    }
  }
}
