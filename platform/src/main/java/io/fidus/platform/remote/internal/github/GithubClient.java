package io.fidus.platform.remote.internal.github;

import io.fidus.platform.remote.GithubSettings;
import io.fidus.platform.remote.internal.github.GithubFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks GitHub. No redirection is followed, so that the token goes nowhere but where it belongs;
 * nothing is repeated, since a dispatch that seemed to fail may have been accepted; and after an
 * answer that it was too often, nothing is asked until the time that it named.
 */
@Component
public class GithubClient implements AutoCloseable {
  /** The version of the REST API that is spoken. */
  public static final String VERSION = "2022-11-28";

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long LARGEST = 4L << 20;
  private static final int LAST_SUCCESS = 299;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GithubSettings settings;
  private final RateLimit limit;
  private final AtomicReference<Optional<Instant>> tokenExpiry =
      new AtomicReference<>(Optional.empty());
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  GithubClient(GithubSettings settings, InstantSource clock) {
    settings.check();
    this.settings = settings;
    limit = new RateLimit(clock);
  }

  public GithubSettings settings() {
    return settings;
  }

  /** When the token expires, as GitHub said last; empty when it did not say, or never will. */
  public Optional<Instant> tokenExpiry() {
    return tokenExpiry.get();
  }

  /**
   * Raises an event that workflows of the default branch may be waiting for. That it was accepted
   * does not say that any of them is.
   */
  public void raise(String event, Map<String, String> payload) throws GithubFailure {
    ObjectNode body = JSON.createObjectNode().put("event_type", event);
    new TreeMap<>(payload).forEach(body.putObject("client_payload")::put);
    post("/dispatches", body);
  }

  /**
   * Demands that a workflow be run.
   *
   * @return its run, where GitHub says at once which it is
   */
  public Optional<Long> dispatch(String file, Map<String, String> inputs) throws GithubFailure {
    ObjectNode body = JSON.createObjectNode().put("ref", settings.branch());
    new TreeMap<>(inputs).forEach(body.putObject("inputs")::put);
    String path = "/actions/workflows/" + encoded(file) + "/dispatches";
    JsonNode answer;
    try {
      answer = post(path, body.deepCopy().put("return_run_details", true));
    } catch (GithubFailure e) {
      // Installations of GitHub from before 2026 do not know the question, and have done nothing.
      if (e.kind() != Kind.NOT_POSSIBLE || !e.sentence().contains("return_run_details")) {
        throw e;
      }
      answer = post(path, body);
    }
    JsonNode run = answer.path("workflow_run_id");
    return run.isIntegralNumber() ? Optional.of(run.asLong()) : Optional.empty();
  }

  /** The workflows that the repository has. */
  public List<GithubWorkflow> workflows() throws GithubFailure {
    return new GithubReader(get("/actions/workflows?per_page=100")).workflows();
  }

  /** The newest runs of all workflows, the newest first. */
  public List<GithubRun> runs(int most) throws GithubFailure {
    return new GithubReader(get("/actions/runs?per_page=" + most)).runs();
  }

  /** The newest runs of one workflow, the newest first. */
  public List<GithubRun> runs(String file, int most) throws GithubFailure {
    return new GithubReader(get("/actions/workflows/" + encoded(file) + "/runs?per_page=" + most))
        .runs();
  }

  public GithubRun run(long id) throws GithubFailure {
    return new GithubReader(get("/actions/runs/" + id)).run();
  }

  private JsonNode get(String path) throws GithubFailure {
    return send(request(path).GET());
  }

  private JsonNode post(String path, ObjectNode body) throws GithubFailure {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) throws GithubFailure {
    if (!settings.isComplete()) {
      throw new GithubFailure(Kind.NOT_POSSIBLE, settings.absence().orElseThrow());
    }
    String base = settings.apiUrl().toString().replaceAll("/+$", "");
    return HttpRequest.newBuilder(
            URI.create(base + "/repos/" + settings.repository().orElseThrow() + path))
        .timeout(LONGEST)
        .header("Accept", "application/vnd.github+json")
        .header("X-GitHub-Api-Version", VERSION)
        .header("User-Agent", "FIDUS")
        .header("Authorization", "Bearer " + settings.token().orElseThrow());
  }

  private JsonNode send(HttpRequest.Builder request) throws GithubFailure {
    limit.require();
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
      answer
          .headers()
          .firstValue("github-authentication-token-expiration")
          .flatMap(TokenExpiry::parse)
          .ifPresent(instant -> tokenExpiry.set(Optional.of(instant)));
      return read(answer);
    } catch (IOException e) {
      throw new GithubFailure(
          Kind.UNREACHABLE,
          "GitHub does not answer (%s); whether it has heard is not known."
              .formatted(e.getClass().getSimpleName()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GithubFailure(Kind.UNREACHABLE, "The question to GitHub was given up.");
    }
  }

  private JsonNode read(HttpResponse<byte[]> answer) throws GithubFailure {
    int status = answer.statusCode();
    if (status < BAD_REQUEST && status > LAST_SUCCESS) {
      throw new GithubFailure(Kind.NOT_FOUND, "The repository has moved; correct its name.");
    }
    if (status <= LAST_SUCCESS) {
      return answer.body().length == 0 ? JSON.createObjectNode() : json(answer);
    }
    if (status == TOO_MANY || status == FORBIDDEN) {
      limit.require(answer.headers(), message(answer));
    }
    throw switch (status) {
      case UNAUTHORIZED ->
          new GithubFailure(
              Kind.TOKEN_REFUSED, "GitHub does not accept the token; it may have expired.");
      case FORBIDDEN, TOO_MANY ->
          new GithubFailure(Kind.NOT_PERMITTED, "The token may not do this on GitHub.");
      case NOT_FOUND ->
          new GithubFailure(
              Kind.NOT_FOUND,
              "GitHub has no such repository or workflow, or the token may not see it.");
      case BAD_REQUEST, UNPROCESSABLE ->
          new GithubFailure(Kind.NOT_POSSIBLE, "GitHub refuses it: " + message(answer));
      default ->
          new GithubFailure(
              Kind.UNREACHABLE, "GitHub answers with status " + status + "; try it later.");
    };
  }

  private static String message(HttpResponse<byte[]> answer) {
    try {
      String said = JSON.readTree(answer.body()).path("message").asString("it does not say why");
      return said.replaceAll("\\p{Cntrl}", " ").substring(0, Math.min(said.length(), 200));
    } catch (JacksonException notJson) {
      return "it does not say why";
    }
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws GithubFailure {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException notJson) {
      throw new GithubFailure(Kind.UNKNOWN_SHAPE, "GitHub does not answer with JSON.");
    }
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
