package io.fidus.platform.trading.internal.verbs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports through the API of a running platform, as the person who signs in. */
final class ApiImporter implements Importer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST_IMPORT = Duration.ofMinutes(10);
  private static final String LINE_END = "\r\n";
  private static final int UNAUTHORIZED = 401;
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI platform;
  private final Credentials credentials;
  private String token = "";

  /** Who imports. */
  record Credentials(String username, String password) {
    /** Without the password, which must never be printed. */
    @Override
    public String toString() {
      return "Credentials of " + username;
    }
  }

  ApiImporter(URI platform, Credentials credentials) {
    this.platform = platform;
    this.credentials = credentials;
  }

  @Override
  public ImportOutcome take(Path file, Map<String, String> fields) throws IOException {
    if (token.isEmpty()) {
      signIn();
    }
    HttpResponse<byte[]> answer = upload(file, fields);
    if (answer.statusCode() == UNAUTHORIZED) { // The token has run out during a long list.
      signIn();
      answer = upload(file, fields);
    }
    JsonNode result = JSON.readTree(answer.body());
    return answer.statusCode() == CREATED
        ? taken(file, result)
        : ImportOutcome.refused(
            file,
            result.path("code").asString(),
            result.path("detail").asString(),
            result.path("action").asString());
  }

  private void signIn() throws IOException {
    String body = JSON.writeValueAsString(credentials);
    HttpResponse<byte[]> answer =
        send(
            HttpRequest.newBuilder(platform.resolve("/api/auth/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    JsonNode session = JSON.readTree(answer.body());
    if (answer.statusCode() != OK) {
      throw new IOException("Signing in was refused: " + session.path("detail").asString());
    }
    token = session.path("accessToken").asString();
  }

  private HttpResponse<byte[]> upload(Path file, Map<String, String> fields) throws IOException {
    String boundary = "fidus-" + UUID.randomUUID();
    return send(
        HttpRequest.newBuilder(platform.resolve("/api/imports"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .timeout(LONGEST_IMPORT)
            .POST(multipart(boundary, file, fields)));
  }

  private static BodyPublisher multipart(String boundary, Path file, Map<String, String> fields)
      throws IOException {
    List<BodyPublisher> parts = new ArrayList<>();
    fields.forEach((name, value) -> parts.add(part(boundary, "name=\"" + name + "\"", value)));
    String fileName = String.valueOf(file.getFileName()).replace('"', '\'');
    parts.add(part(boundary, "name=\"file\"; filename=\"" + fileName + "\"", ""));
    parts.add(BodyPublishers.ofFile(file));
    parts.add(BodyPublishers.ofString(LINE_END + "--" + boundary + "--" + LINE_END));
    return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
  }

  /** A part of the form, or, without a value, the beginning of one whose content follows. */
  private static BodyPublisher part(String boundary, String disposition, String value) {
    List<String> lines = new ArrayList<>();
    lines.add("--" + boundary);
    lines.add("Content-Disposition: form-data; " + disposition);
    lines.add("");
    lines.add(value);
    String text = String.join(LINE_END, lines);
    return BodyPublishers.ofString(value.isEmpty() ? text : text + LINE_END);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The import was interrupted", e);
    }
  }

  private static ImportOutcome taken(Path file, JsonNode result) {
    return ImportOutcome.taken(
        file,
        result.path("dealsAdded").asLong(),
        result.path("dealsKnown").asLong(),
        result.path("login").asString() + '@' + result.path("server").asString(),
        result.path("reconciliation").asString());
  }
}
