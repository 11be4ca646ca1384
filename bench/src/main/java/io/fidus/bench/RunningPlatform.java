package io.fidus.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform that a measure started, spoken to over its API like any client. */
final class RunningPlatform implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("one-time password: *(\\S+)");
  private static final int PAGE = 500;
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final int port;
  private final Path data;
  private final Path log;
  private final long began;
  private final HttpClient client = HttpClient.newHttpClient();
  private long readyAfterNanos;

  RunningPlatform(Process process, int port, Path data, Path log, long began) {
    this.process = process;
    this.port = port;
    this.data = data;
    this.log = log;
    this.began = began;
  }

  void awaitReady() throws IOException, InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(uri("/api/health/ready")).build();
    while (System.nanoTime() - began < PATIENCE.toNanos()) {
      if (answersOk(ready)) {
        readyAfterNanos = System.nanoTime() - began;
        return;
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    process.destroyForcibly();
    throw new IllegalStateException("Not ready after " + PATIENCE + ":\n" + Files.readString(log));
  }

  private boolean answersOk(HttpRequest request) throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException _) {
      return false;
    }
  }

  /**
   * Signs in with the one-time password, changes it as the first sign-in must, and returns the
   * access token.
   */
  String signIn() throws IOException, InterruptedException {
    String first = oneTimePassword();
    String token =
        post("/api/auth/sign-in", "", Map.of("username", "admin", "password", first))
            .get("accessToken")
            .asString();
    String chosen = UUID.randomUUID().toString();
    return post(
            "/api/auth/change-password",
            token,
            Map.of("currentPassword", first, "newPassword", chosen))
        .get("accessToken")
        .asString();
  }

  /** It is printed once the program has started, a moment after it is ready. */
  private String oneTimePassword() throws IOException, InterruptedException {
    while (System.nanoTime() - began < PATIENCE.toNanos()) {
      Matcher printed = ONE_TIME_PASSWORD.matcher(Files.readString(log));
      if (printed.find()) {
        return printed.group(1);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IllegalStateException("The platform printed no one-time password");
  }

  /** Uploads a statement and returns the answer. */
  JsonNode upload(Path statement, String token) throws IOException, InterruptedException {
    String boundary = "fidus" + UUID.randomUUID();
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + statement.getFileName()
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    HttpRequest request =
        HttpRequest.newBuilder(uri("/api/imports"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofFile(statement),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
            .build();
    return answer(request);
  }

  JsonNode get(String path, String token) throws IOException, InterruptedException {
    return answer(
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).build());
  }

  int port() {
    return port;
  }

  Duration readyAfter() {
    return Duration.ofNanos(readyAfterNanos);
  }

  Duration cpu() {
    return Processor.used(process);
  }

  /** Resident memory in MiB. */
  long residentMebibytes() throws IOException {
    return Processor.residentMebibytes(process);
  }

  /** What the platform measures about itself, in the text format of Prometheus. */
  String metrics() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/api/health/metrics")).header("Accept", "text/plain").build();
    return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
  }

  /** The rows of all accounts. */
  List<JsonNode> accounts(String token) throws IOException, InterruptedException {
    List<JsonNode> rows = new ArrayList<>();
    String after = "";
    while (true) {
      JsonNode page = get("/api/accounts?limit=" + PAGE + after, token);
      page.get("items").forEach(rows::add);
      if (!page.hasNonNull("next")) {
        return rows;
      }
      after = "&after=" + page.get("next").asString();
    }
  }

  /** How many accounts are known. */
  long knownAccounts(String token) throws IOException, InterruptedException {
    return get("/api/accounts?limit=1", token).get("total").asLong();
  }

  /** The rows of accounts as they change, until whoever reads them closes it. */
  InputStream stream(List<String> ids, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/api/accounts/stream?ids=" + String.join(",", ids)))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException("The stream was answered with " + response.statusCode());
    }
    return response.body();
  }

  /** What is stored of the deals, read from the file itself. */
  StoredSums stored() {
    return new StoredSums(data.resolve("fidus.db"));
  }

  @Override
  public void close() {
    client.shutdownNow();
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    PlatformProgram.deleteTree(data);
  }

  private JsonNode post(String path, String token, Map<String, String> body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return answer(request.build());
  }

  private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          request.uri().getPath() + " answered " + response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
