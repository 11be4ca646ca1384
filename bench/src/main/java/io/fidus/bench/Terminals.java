package io.fidus.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated terminals while they run, and the port on which faults are ordered. */
final class Terminals implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final ChildProgram program;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  Terminals(ChildProgram program, int port) {
    this.program = program;
    this.port = port;
  }

  /** How many are admitted by the bridge now; 0 while the simulator starts. */
  int connected() throws IOException, InterruptedException {
    if (!program.process().isAlive()) {
      throw new IllegalStateException("The simulator has ended");
    }
    try {
      return answer(HttpRequest.newBuilder(uri("/")).build()).get("connected").asInt();
    } catch (ConnectException notYet) {
      return 0;
    }
  }

  /** From now on this terminal may not trade. */
  void forbidTrade(String login) throws IOException, InterruptedException {
    order("/faults", Map.of("login", Long.parseLong(login), "fault", "trade-not-allowed"));
  }

  /** The terminal may trade again. */
  void allowTrade(String login) throws IOException, InterruptedException {
    order("/faults/clear", Map.of("login", Long.parseLong(login)));
  }

  Process process() {
    return program.process();
  }

  /** The terminals say goodbye. */
  @Override
  public void close() {
    client.close();
    program.close();
  }

  private void order(String path, Map<String, Object> body)
      throws IOException, InterruptedException {
    answer(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(
          "The simulator answered " + response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
