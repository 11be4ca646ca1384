package io.fidus.platform.remote.internal.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fidus.platform.remote.GithubSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A server that speaks the part of GitHub's REST API about workflows, as it is documented. */
public final class FakeGithub implements AutoCloseable {
  public static final String TOKEN = "token-of-the-fake-github";
  public static final String REPOSITORY = "harbour/lights";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern WORKFLOW =
      Pattern.compile("/actions/workflows/([\\w.-]+)/(dispatches|runs)");
  private static final List<String> FILES =
      List.of(
          "backend.yml",
          "deploy-complete-bridge.yml",
          "monitor-bridge-health.yml",
          "mt5-full-restart.yml",
          "test-connection.yml");

  private final HttpServer server;
  private final InstantSource clock;
  private final List<ObjectNode> runs = new ArrayList<>();

  /** Every request that came: method, path and body. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** Dispatches are accepted, and nothing ever runs. */
  public volatile boolean neverRuns;

  /** From before the question for the run of a dispatch was known. */
  public volatile boolean old;

  /** Answers every question with this status, and these headers. */
  public volatile Optional<Integer> status = Optional.empty();

  public volatile Map<String, String> headers = Map.of();
  public volatile String message = "as the test wants it";

  /** Cuts the connection after it has heard a request. */
  public volatile boolean deaf;

  public FakeGithub(InstantSource clock) throws IOException {
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public GithubSettings settings() {
    return new GithubSettings(
        Optional.of(TOKEN), Optional.of(REPOSITORY), "main", uri(), Duration.ofDays(90));
  }

  /** Lets the newest run go on. */
  public synchronized void advance(String state, Optional<String> conclusion) {
    ObjectNode run = runs.getLast();
    run.put("status", state).put("updated_at", clock.instant().toString());
    conclusion.ifPresent(word -> run.put("conclusion", word));
  }

  public synchronized int runCount() {
    return runs.size();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    headers.forEach(exchange.getResponseHeaders()::set);
    if (deaf) {
      exchange.close();
    } else if (status.isPresent()) {
      send(exchange, status.get(), error(message));
    } else if (!isGreeted(exchange)) {
      send(exchange, 401, error("Bad credentials"));
    } else if (!path.startsWith("/repos/" + REPOSITORY + "/")) {
      send(exchange, 404, error("Not Found"));
    } else {
      known(
          exchange,
          path.substring(("/repos/" + REPOSITORY).length()),
          body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body));
    }
    exchange.close();
  }

  private static boolean isGreeted(HttpExchange exchange) {
    return ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
        && "application/vnd.github+json".equals(exchange.getRequestHeaders().getFirst("Accept"))
        && "2022-11-28".equals(exchange.getRequestHeaders().getFirst("X-GitHub-Api-Version"))
        && "FIDUS".equals(exchange.getRequestHeaders().getFirst("User-Agent"));
  }

  private void known(HttpExchange exchange, String path, JsonNode body) throws IOException {
    boolean post = exchange.getRequestMethod().equals("POST");
    Matcher workflow = WORKFLOW.matcher(path);
    if (post && path.equals("/dispatches")) {
      event(exchange, body);
    } else if (path.equals("/actions/workflows")) {
      send(exchange, 200, workflows());
    } else if (path.equals("/actions/runs")) {
      send(exchange, 200, list(""));
    } else if (path.startsWith("/actions/runs/")) {
      one(exchange, Long.parseLong(path.substring("/actions/runs/".length())));
    } else if (!workflow.matches() || !FILES.contains(workflow.group(1))) {
      send(exchange, 404, error("Not Found"));
    } else if (workflow.group(2).equals("runs")) {
      send(exchange, 200, list(workflow.group(1)));
    } else {
      dispatch(exchange, workflow.group(1), body);
    }
  }

  private void event(HttpExchange exchange, JsonNode body) throws IOException {
    JsonNode payload = body.path("client_payload");
    if (!body.path("event_type").isString() || payload.size() > 10) {
      send(exchange, 422, error("Invalid request."));
      return;
    }
    if (!neverRuns && body.path("event_type").asString().equals("mt5-full-restart")) {
      add(
          "mt5-full-restart.yml",
          "mt5-full-restart " + payload.path("timestamp").asString(),
          "repository_dispatch");
    }
    exchange.sendResponseHeaders(204, -1);
  }

  private void dispatch(HttpExchange exchange, String file, JsonNode body) throws IOException {
    if (!body.path("ref").isString()) {
      send(exchange, 422, error("Invalid request. \"ref\" wasn't supplied."));
    } else if (old && body.has("return_run_details")) {
      send(exchange, 422, error("Invalid request. \"return_run_details\" is not permitted."));
    } else if (file.equals("backend.yml")) {
      send(exchange, 422, error("Workflow does not have 'workflow_dispatch' trigger"));
    } else {
      Map<String, String> inputs = new TreeMap<>();
      body.path("inputs")
          .properties()
          .forEach(in -> inputs.put(in.getKey(), in.getValue().asString()));
      String mark =
          file.startsWith("mt5")
              ? inputs.getOrDefault("timestamp", "")
              : inputs.getOrDefault("reason", "");
      long id = neverRuns ? 0 : add(file, file.replace(".yml", " ") + mark, "workflow_dispatch");
      if (neverRuns || !body.has("return_run_details")) {
        exchange.sendResponseHeaders(204, -1);
      } else {
        send(
            exchange,
            200,
            JSON.createObjectNode()
                .put("workflow_run_id", id)
                .put("run_url", uri() + "/repos/" + REPOSITORY + "/actions/runs/" + id)
                .put("html_url", page(id)));
      }
    }
  }

  private static String page(long id) {
    return "https://github.com/" + REPOSITORY + "/actions/runs/" + id;
  }

  private long add(String file, String title, String event) {
    long id = 30_000L + runs.size();
    Instant now = clock.instant();
    runs.add(
        JSON.createObjectNode()
            .put("id", id)
            .put("name", title)
            .put("path", ".github/workflows/" + file)
            .put("display_title", title)
            .put("run_number", runs.size() + 1)
            .put("event", event)
            .put("status", "queued")
            .putNull("conclusion")
            .put("created_at", now.toString())
            .put("updated_at", now.toString())
            .put("html_url", page(id)));
    return id;
  }

  private static ObjectNode workflows() {
    ObjectNode answer = JSON.createObjectNode().put("total_count", FILES.size());
    ArrayNode list = answer.putArray("workflows");
    FILES.forEach(
        file ->
            list.addObject()
                .put("id", 1)
                .put("name", file)
                .put("path", ".github/workflows/" + file)
                .put("state", file.startsWith("backend") ? "disabled_manually" : "active"));
    return answer;
  }

  private ObjectNode list(String file) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("workflow_runs");
    runs.reversed().stream()
        .filter(run -> run.path("path").asString().endsWith("/" + file) || file.isEmpty())
        .forEach(list::add);
    return answer.put("total_count", list.size());
  }

  private void one(HttpExchange exchange, long id) throws IOException {
    Optional<ObjectNode> found =
        runs.stream().filter(run -> run.path("id").asLong() == id).findFirst();
    if (found.isPresent()) {
      send(exchange, 200, found.get());
    } else {
      send(exchange, 404, error("Not Found"));
    }
  }

  private static ObjectNode error(String message) {
    return JSON.createObjectNode()
        .put("message", message)
        .put("documentation_url", "https://docs.github.com/rest");
  }

  private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
