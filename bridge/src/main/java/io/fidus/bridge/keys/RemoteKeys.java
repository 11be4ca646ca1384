package io.fidus.bridge.keys;

import io.fidus.bridge.settings.BridgeAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The keys of a bridge that runs, by its HTTP API. */
final class RemoteKeys implements KeyRegister {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String ROUTE = "/api/keys";
  private static final int GRANTED = 299;
  private static final int KEY_NEEDED = 401;
  private static final int KEY_NOT_ALLOWED = 403;
  private static final int SERVER_ERROR = 500;

  private final BridgeAddress bridge;
  private final String key;
  private final JsonMapper mapper;

  /** Asks a bridge with a key of the scope ADMIN. */
  RemoteKeys(BridgeAddress bridge, String key, JsonMapper mapper) {
    this.bridge = bridge;
    this.key = key;
    this.mapper = mapper;
  }

  @Override
  public List<ApiKeys.Listed> list() {
    return List.of(mapper.readValue(send(request("").GET()), ApiKeys.Listed[].class));
  }

  @Override
  public ApiKeys.Issued issue(String name, Scope scope) {
    String body = mapper.writeValueAsString(Map.of("name", name, "scope", scope));
    return mapper.readValue(
        send(
            request("")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))),
        ApiKeys.Issued.class);
  }

  @Override
  public void revoke(String id) {
    send(request("/" + id).DELETE());
  }

  private HttpRequest.Builder request(String rest) {
    return HttpRequest.newBuilder(bridge.uri().resolve(ROUTE + rest))
        .timeout(PATIENCE)
        .header("X-API-Key", key);
  }

  /** What was answered; the refusal's own sentence otherwise. */
  private String send(HttpRequest.Builder request) {
    try (HttpClient client = client()) {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() <= GRANTED) {
        return answer.body();
      }
      throw refused(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeyFailure(KeyFailure.NOT_POSSIBLE, "This was interrupted.", e);
    }
  }

  private HttpClient client() throws IOException {
    HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(PATIENCE);
    if (bridge.certificate().isPresent()) {
      client.sslContext(PinnedCertificate.context(bridge.certificate().get()));
    }
    return client.build();
  }

  private KeyFailure refused(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == KEY_NEEDED || status == KEY_NOT_ALLOWED) {
      return new KeyFailure(
          KeyFailure.NOT_POSSIBLE,
          "The bridge at "
              + bridge.uri()
              + " does not let the key in platform.key do that; stop the bridge to work on the"
              + " file of its keys.");
    }
    String detail = mapper.readTree(answer.body()).path("detail").asString("status " + status);
    return new KeyFailure(
        status < SERVER_ERROR ? KeyFailure.WRONG_ORDER : KeyFailure.NOT_POSSIBLE, detail);
  }
}
