package io.fidus.platform.gateways.internal.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fidus.metatrader.feed.FeedAnswer;
import io.fidus.platform.gateways.internal.SourceClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** The bridge's two routes. */
final class FeedClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  private final HttpClient client = SourceClient.connectingWithin(CONNECT);
  private final URI bridge;
  private final Supplier<String> key;

  FeedClient(URI bridge, Supplier<String> key) {
    this.bridge = bridge;
    this.key = key;
  }

  /** Opens the stream; whoever reads it closes it. */
  InputStream open() throws IOException, InterruptedException, FeedRefused {
    HttpResponse<InputStream> response =
        client.send(
            request("/api/mt5/stream").header("Accept", "text/event-stream").build(),
            HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != OK) {
      response.body().close();
      throw refused("the stream", response.statusCode());
    }
    return response.body();
  }

  /** Sends an answer; false when the stream is not the present one any more. */
  boolean answer(FeedAnswer answer) throws IOException, InterruptedException, FeedRefused {
    HttpResponse<String> response =
        client.send(
            request("/api/mt5/stream/ack")
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(FeedJson.text(answer), UTF_8))
                .build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
    if (response.statusCode() == CONFLICT) {
      return false;
    }
    if (response.statusCode() != OK) {
      throw refused("an answer", response.statusCode());
    }
    return true;
  }

  void close() {
    client.shutdownNow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(bridge.resolve(path)).header(SourceClient.BRIDGE_KEY, key.get());
  }

  private static FeedRefused refused(String what, int status) throws IOException {
    if (status >= SERVER_ERRORS) {
      throw new IOException("The bridge answered %s with status %d".formatted(what, status));
    }
    return new FeedRefused(
        status == 401 || status == 403
            ? "The bridge does not accept the key; check the key and its scope."
            : "The bridge refused %s with status %d%s"
                .formatted(what, status, status < CLIENT_ERRORS ? "; is the address right?" : "."));
  }
}
