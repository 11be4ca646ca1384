package io.fidus.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Asks a bridge over HTTP. */
public record Client(URI bridge, String key, HttpClient http) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public Client(URI bridge, String key) {
    this(bridge, key, HTTP);
  }

  /** What was answered; {@code body} is a missing node when there is none. */
  public record Answer(int status, JsonNode body, HttpHeaders headers) {}

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(bridge.resolve(path));
    return key.isEmpty() ? request : request.header("X-API-Key", key);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          StreamPlatform.mapper().readTree(response.body().isEmpty() ? "null" : response.body()),
          response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
