package io.fidus.platform.trading.internal.verbs;

import io.fidus.program.PlatformApi;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
  private static final int CREATED = 201;

  private final PlatformApi platform;

  ApiImporter(PlatformApi platform) {
    this.platform = platform;
  }

  @Override
  public ImportOutcome take(Path file, Map<String, String> fields) throws IOException {
    String boundary = "fidus-" + UUID.randomUUID();
    HttpResponse<byte[]> answer =
        platform.send(
            "/api/imports",
            request ->
                request
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .timeout(LONGEST_IMPORT)
                    .POST(multipart(boundary, file, fields)));
    JsonNode result = JSON.readTree(answer.body());
    return answer.statusCode() == CREATED
        ? taken(file, result)
        : ImportOutcome.refused(
            file,
            result.path("code").asString(),
            result.path("detail").asString(),
            result.path("action").asString());
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

  private static ImportOutcome taken(Path file, JsonNode result) {
    return ImportOutcome.taken(
        file,
        result.path("dealsAdded").asLong(),
        result.path("dealsKnown").asLong(),
        result.path("login").asString() + '@' + result.path("server").asString(),
        result.path("reconciliation").asString());
  }
}
