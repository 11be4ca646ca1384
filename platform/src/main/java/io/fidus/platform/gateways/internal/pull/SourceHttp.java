package io.fidus.platform.gateways.internal.pull;

import io.fidus.platform.gateways.internal.SourceClient;
import io.fidus.platform.gateways.internal.pull.SourceFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one source over HTTP: no more than {@value #AT_ONCE} questions at once, none for longer than
 * the time allowed, no answer larger than {@value #LARGEST} bytes, and no redirection followed, so
 * that a key goes nowhere but where it belongs.
 */
public final class SourceHttp implements AutoCloseable {
  /** One hundred accounts behind a bridge of 200 ms are then asked in less than 2 s. */
  public static final int AT_ONCE = 16;

  private static final long LARGEST = 32L << 20;
  private static final int DEEPEST = 50;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final HttpClient client = SourceClient.connectingWithin(CONNECT);
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final AtomicLong asked = new AtomicLong();
  private final Map<String, String> headers;
  private final Duration longest;

  /**
   * @param headers sent with every question, for example the key
   * @param longest how long one answer may take
   */
  public SourceHttp(Map<String, String> headers, Duration longest) {
    this.headers = Map.copyOf(headers);
    this.longest = longest;
  }

  /** How many questions were asked. */
  public long asked() {
    return asked.get();
  }

  /** The JSON that an address answers with. */
  public JsonNode get(URI address) throws SourceFailure {
    try {
      free.acquire();
      try {
        asked.incrementAndGet();
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(longest).GET();
        request.header("Accept", "application/json");
        headers.forEach(request::header);
        return read(
            address,
            client.send(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST)));
      } finally {
        free.release();
      }
    } catch (IOException e) {
      throw new SourceFailure(
          Kind.UNREACHABLE,
          "%s does not answer (%s).".formatted(address.getHost(), e.getClass().getSimpleName()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceFailure(Kind.UNREACHABLE, "The question was given up.");
    }
  }

  private static JsonNode read(URI address, HttpResponse<byte[]> answer) throws SourceFailure {
    String path = address.getPath();
    switch (answer.statusCode()) {
      case OK -> {
        // The answer is read below.
      }
      case UNAUTHORIZED, FORBIDDEN ->
          throw new SourceFailure(Kind.REFUSED, "The key is not accepted for " + path + ".");
      case NOT_FOUND ->
          throw new SourceFailure(Kind.NOT_FOUND, "There is nothing at " + path + ".");
      case TOO_MANY ->
          throw new SourceFailure("It was asked too often.", RetryTime.of(answer, JSON));
      default ->
          throw new SourceFailure(
              Kind.UNREACHABLE, path + " answers with status " + answer.statusCode() + ".");
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException notJson) {
      throw new SourceFailure(Kind.UNKNOWN_SHAPE, path + " does not answer with JSON.");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
