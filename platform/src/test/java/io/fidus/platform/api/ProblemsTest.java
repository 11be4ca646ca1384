package io.fidus.platform.api;

import static io.fidus.platform.RunningPlatform.body;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.FidusPlatform;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.probe.ProbeRoutes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;

/** Whatever is wrong with a request, the answer says what, and nothing of the inside. */
@TestInstance(Lifecycle.PER_CLASS)
class ProblemsTest {
  private static final String ORDER =
      """
      {"name":"x","count":1,"urgent":false,"colour":"RED","at":"2026-01-02T03:04:05Z","note":null,
       "lines":[{"name":"a","price":1.50}]}
      """;

  private final RunningPlatform platform;

  ProblemsTest(@TempDir Path data) {
    SpringApplication application = FidusPlatform.application();
    application.addPrimarySources(Set.of(ProbeRoutes.class));
    platform = RunningPlatform.start(application, data, "--fidus.http.largest-upload=1MB");
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private Answer order(String replaced, String by) {
    assertThat(ORDER).contains(replaced);
    return platform.post("/api/probe/orders", ORDER.replace(replaced, by));
  }

  @Test
  void aProblemHasEveryMember() {
    Answer answer = platform.get("/api/no/such/route");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.json().propertyNames())
        .containsExactly(
            "type", "title", "status", "detail", "code", "action", "incident", "errors");
    assertThat(answer.json().path("type").asString()).isEqualTo("urn:fidus:problem:unknown-route");
    assertThat(answer.json().path("detail").asString())
        .isEqualTo("There is no route GET /api/no/such/route.");
    assertThat(answer.json().path("incident").asString()).matches("[0-9a-z]{10}");
  }

  @Test
  void aSoundBodyIsTaken() {
    Answer answer = platform.post("/api/probe/orders", ORDER);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .startsWith("{\"name\":\"x\",\"count\":1,\"urgent\":false,\"colour\":\"RED\"")
        .contains("\"at\":\"2026-01-02T03:04:05.000Z\"", "\"note\":null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '"count":1'       | '"count":1,"extra":2'  | unknown-field  | extra          | The field 'extra' is not known here.
          '"count":1,'      | ''                     | missing-field  | count          | The field 'count' is missing.
          '"note":null,'    | ''                     | missing-field  | note           | The field 'note' is missing.
          '"name":"x"'      | '"name":null'          | wrong-type     | name           | The field 'name' must not be null.
          '"name":"x"'      | '"name":7'             | wrong-type     | name           | The field 'name' must be text.
          '"count":1'       | '"count":"1"'          | wrong-type     | count          | The field 'count' must be a whole number.
          '"count":1'       | '"count":1.5'          | wrong-type     | count          | The field 'count' must be a whole number.
          '"count":1'       | '"count":99999999999'  | wrong-type     | count          | The field 'count' must be a whole number of usual size.
          '"count":1'       | '"count":null'         | wrong-type     | count          | The field 'count' must not be null.
          '"urgent":false'  | '"urgent":"yes"'       | wrong-type     | urgent         | The field 'urgent' must be true or false.
          '"RED"'           | '"BLUE"'               | wrong-type     | colour         | The field 'colour' must be one of RED, GREEN.
          '"RED"'           | '0'                    | wrong-type     | colour         | The field 'colour' must be one of RED, GREEN.
          '2026-01-02T'     | 'tomorrow'             | wrong-type     | at             | The field 'at' must be an instant such as 2025-07-05T03:37:04Z.
          '1.50'            | '"much"'               | wrong-type     | lines[0].price | The field 'lines[0].price' must be a decimal number.
          '[{"name":"a","price":1.50}]' | '7'        | wrong-type     | lines          | The field 'lines' must be a list.
          '{"name":"a","price":1.50}'   | '{"name":"a"}' | missing-field | lines[0].price | The field 'lines[0].price' is missing.
          """)
  void aFieldThatIsWrongIsNamed(
      String replaced, String by, String code, String field, String detail) {
    Answer answer = order(replaced, by);

    assertThat(answer.text()).doesNotContain("io.fidus", "jackson");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("detail").asString()).isEqualTo(detail);
    assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '{"name":'            | bad-json     | 'The body is not valid JSON at line 1, column 9.'
          'hello'               | bad-json     | 'The body is not valid JSON at line 1, column 1.'
          ''                    | body-missing | 'This route needs a body.'
          'null'                | body-missing | 'This route needs a body.'
          '[]'                  | wrong-type   | 'The body must be an object.'
          '7'                   | wrong-type   | 'The body must be an object.'
          """)
  void aBodyThatIsNoOrderIsRefused(String sent, String code, String detail) {
    Answer answer = platform.post("/api/probe/orders", sent);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("detail").asString()).isEqualTo(detail);
  }

  @Test
  void aFieldThatIsGivenTwiceIsRefused() {
    assertThat(order("\"count\":1", "\"count\":1,\"count\":2").code()).isEqualTo("bad-json");
  }

  @Test
  void whatFollowsTheBodyIsRefused() {
    assertThat(platform.post("/api/probe/orders", ORDER + ORDER).code()).isEqualTo("bad-json");
  }

  @Test
  void nestingIsBounded() {
    Answer answer =
        platform.post("/api/probe/orders", "{\"lines\":" + "[".repeat(2_000) + "]".repeat(2_000));

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    Answer answer =
        platform.post(
            "/api/probe/orders",
            ORDER.replace("\"x\"", "\" \"").replace("\"count\":1", "\"count\":0"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("invalid-fields");
    assertThat(answer.json().path("errors").findValuesAsString("field"))
        .containsExactly("name", "count");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsAnnouncedOrNot() {
    byte[] large = ORDER.replace("\"x\"", '"' + "x".repeat(2_000_000) + '"').getBytes(UTF_8);

    Answer announced = platform.post("/api/probe/orders", new String(large, UTF_8));
    Answer streamed =
        platform.send(
            platform
                .request("/api/probe/orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

    assertThat(announced.status()).isEqualTo(413);
    assertThat(announced.code()).isEqualTo("body-too-large");
    assertThat(streamed.status()).isEqualTo(413);
    assertThat(streamed.code()).isEqualTo("body-too-large");
  }

  @Test
  void aTypeOfBodyThatTheRouteDoesNotTakeIsRefused() {
    Answer answer =
        platform.send(
            platform
                .request("/api/probe/orders")
                .header("Content-Type", "text/plain")
                .POST(body(ORDER)));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("media-type-not-supported");
    assertThat(answer.header("Accept")).isEqualTo("application/json");
  }

  @Test
  void aMethodThatTheRouteDoesNotTakeIsRefused() {
    Answer answer = platform.send(platform.request("/api/probe/orders").DELETE());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.code()).isEqualTo("method-not-allowed");
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }

  @Test
  void anUnknownRouteIsUnknownForEveryMethod() {
    assertThat(platform.post("/api/nothing", "{}").status()).isEqualTo(404);
    assertThat(platform.send(platform.request("/api/nothing").DELETE()).code())
        .isEqualTo("unknown-route");
  }

  @Test
  void aRepresentationThatTheRouteDoesNotOfferIsRefused() {
    Answer answer =
        platform.send(platform.request("/api/probe/csv").header("Accept", "image/png").GET());

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.json().path("detail").asString()).isEqualTo("This route offers text/csv.");
  }

  @Test
  void aProblemIsJsonEvenWhereTheRouteOffersAnotherType() {
    Answer answer =
        platform.send(platform.request("/api/probe/csv?x=1").header("Accept", "text/csv").GET());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("unknown-parameter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /api/probe/list?symbl=X                 | unknown-parameter | This route does not know the parameter 'symbl'; it knows after, colour, limit, sort, symbol.
          /api/probe/numbers/1?a=b                | unknown-parameter | This route has no parameters, but 'a' was sent.
          /api/probe/numbers/one                  | bad-parameter     | The value of 'number' is not one that the route takes.
          /api/probe/list?colour=BLUE             | bad-parameter     | The value of 'colour' is not one that the route takes.
          /api/probe/list?limit=0                 | bad-parameter     | 'limit' must be a whole number from 1 to 500.
          /api/probe/list?limit=501               | bad-parameter     | 'limit' must be a whole number from 1 to 500.
          /api/probe/list?limit=many              | bad-parameter     | 'limit' must be a whole number from 1 to 500.
          /api/probe/list?sort=time:up            | bad-parameter     | 'sort' must be a field, a colon, and asc or desc.
          /api/probe/list?sort=price:asc          | bad-parameter     | This list cannot be sorted by 'price', only by symbol, time.
          /api/probe/list?after=zzz               | bad-cursor        | 'after' is not a cursor of this list in this order.
          """)
  void aParameterThatIsWrongIsNamed(String path, String code, String detail) {
    Answer answer = platform.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("detail").asString()).isEqualTo(detail);
  }

  @Test
  void aCursorContinuesItsListInItsOrderOnly() {
    String next =
        platform.get("/api/probe/list?limit=20&sort=symbol:asc").json().path("next").asString();

    Answer second = platform.get("/api/probe/list?limit=20&sort=symbol:asc&after=" + next);
    Answer otherOrder = platform.get("/api/probe/list?limit=20&sort=symbol:desc&after=" + next);

    assertThat(second.json().path("items").path(1).asString()).isEqualTo("20");
    assertThat(otherOrder.code()).isEqualTo("bad-cursor");
  }

  @Test
  void anErrorOfOursShowsNothingOfTheInside() {
    Answer answer = platform.get("/api/probe/broken");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("internal-error");
    assertThat(answer.text()).doesNotContain("secret of the inside", "Exception", "io.fidus");
  }

  @Test
  void aRouteWithoutExactlyOneDeclarationAnswersNobody() {
    assertThat(platform.get("/api/probe/undeclared").status()).isEqualTo(403);
    assertThat(platform.get("/api/probe/declared-twice").status()).isEqualTo(403);
  }

  @Test
  void aRouteForCallersAnswersNobodyElse() {
    Answer answer = platform.get("/api/probe/accounts");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("not-signed-in");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void anUploadIsTaken() {
    Answer answer = upload("/api/probe/files", "file", 100_000);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("100000");
  }

  @Test
  void anUploadThatIsTooLargeIsRefused() {
    Answer answer = upload("/api/probe/files", "file", 1_100_000);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("body-too-large");
  }

  @Test
  void anUploadWithoutItsFileIsRefused() {
    Answer answer = upload("/api/probe/files", "server", 10);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("missing-parameter");
  }

  @Test
  void anUploadByAStrangerIsNotRead() {
    assertThat(upload("/api/probe/guarded-files", "file", 1_100_000).status()).isEqualTo(401);
  }

  @Test
  void aBodyThatOnlyClaimsToBeAnUploadIsRefused() {
    Answer answer =
        platform.send(
            platform
                .request("/api/probe/files")
                .header("Content-Type", "multipart/form-data")
                .POST(body("nothing")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-request");
  }

  @Test
  void whatIsNotHttpIsAnsweredWithoutAnythingOfTheInside() throws IOException {
    try (Socket socket = new Socket("localhost", platform.port())) {
      socket.getOutputStream().write("GET /api/health?[]{} HTTP/1.1\r\n\r\n".getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 400");
      assertThat(answer).doesNotContain("Exception", "org.apache", "Tomcat");
    }
  }

  private Answer upload(String path, String part, int size) {
    String body =
        "--cut\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"f\"\r\n\r\n%s\r\n--cut--\r\n"
            .formatted(part, "x".repeat(size));
    return platform.send(
        platform
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(body(body)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "7"   | 200 |
          7     | 200 |
          "6"   | 412 | changed-meanwhile
          *     | 400 | bad-parameter
          W/"7" | 400 | bad-parameter
          ``    | 428 | version-required
          """)
  void anEditNamesTheVersionThatWasRead(String version, int status, @Nullable String code) {
    HttpRequest.Builder edit = platform.request("/api/probe/edited/x").PUT(body(""));
    Answer answer = platform.send(version.isEmpty() ? edit : edit.header("If-Match", version));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    if (code != null) {
      assertThat(answer.code()).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "add-1234, 200, ''",
    "short, 400, bad-parameter",
    "not a name, 400, bad-parameter",
    "'', 428, idempotency-key-required"
  })
  void aCommandThatMustNotBeDoneTwiceNamesItself(String key, int status, String code) {
    HttpRequest.Builder command = platform.request("/api/probe/commands").POST(body(""));
    Answer answer = platform.send(key.isEmpty() ? command : command.header("Idempotency-Key", key));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(status == 200 ? "" : answer.code()).isEqualTo(code);
  }
}
