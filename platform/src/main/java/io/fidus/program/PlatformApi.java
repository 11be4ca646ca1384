package io.fidus.program;

import io.fidus.store.StoreUnavailable;
import java.io.Console;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a running platform, for a verb that the store is not free for. */
public final class PlatformApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int UNAUTHORIZED = 401;
  private static final int OK = 200;
  private static final int REDIRECT = 300;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI platform;
  private final Credentials credentials;
  private String token = "";

  private PlatformApi(URI platform, Credentials credentials) {
    this.platform = platform;
    this.credentials = credentials;
  }

  private record Credentials(String username, String password) {
    /** Without the password, which must never be printed. */
    @Override
    public String toString() {
      return "Credentials of " + username;
    }
  }

  /** What needs the store; empty when a running platform holds it. */
  public static <T> Optional<T> unlessHeld(ObjectProvider<T> needsStore) {
    try {
      return Optional.of(needsStore.getObject());
    } catch (BeansException unavailable) {
      if (Stream.<Throwable>iterate(unavailable, cause -> cause != null, Throwable::getCause)
          .noneMatch(StoreUnavailable.class::isInstance)) {
        throw unavailable;
      }
      return Optional.empty();
    }
  }

  /**
   * The platform at {@code FIDUS_URL}, or on this machine, as the person of {@code FIDUS_USER} and
   * {@code FIDUS_PASSWORD}, or of whom the console is asked.
   *
   * @param purpose what somebody must be allowed to do, for example {@code import}
   * @throws IllegalArgumentException when nobody says who that is
   */
  public static PlatformApi fromEnvironment(
      Map<String, String> environment, int port, String purpose) {
    Optional<Console> console = Optional.ofNullable(System.console());
    String username =
        said(environment, "FIDUS_USER")
            .or(() -> console.map(terminal -> terminal.readLine("User: ")))
            .orElseThrow(() -> unknownPerson(purpose));
    String password =
        said(environment, "FIDUS_PASSWORD")
            .or(() -> console.map(terminal -> new String(terminal.readPassword("Password: "))))
            .orElseThrow(() -> unknownPerson(purpose));
    URI platform = URI.create(environment.getOrDefault("FIDUS_URL", "http://localhost:" + port));
    return new PlatformApi(platform, new Credentials(username, password));
  }

  /**
   * Sends a request to a path, signed in.
   *
   * @param request makes the request anew, since it is sent again when the token has run out
   * @throws IOException with a sentence for the operator
   */
  public HttpResponse<byte[]> send(String path, Request request) throws IOException {
    if (token.isEmpty()) {
      signIn();
    }
    HttpResponse<byte[]> answer = attempt(path, request);
    if (answer.statusCode() == UNAUTHORIZED) {
      signIn();
      answer = attempt(path, request);
    }
    return answer;
  }

  /** Completes a request. */
  @FunctionalInterface
  public interface Request {
    HttpRequest.Builder complete(HttpRequest.Builder request) throws IOException;
  }

  /** Posts nothing to a path and returns the answer. */
  public JsonNode post(String path) throws IOException {
    HttpResponse<byte[]> answer =
        send(path, request -> request.POST(HttpRequest.BodyPublishers.noBody()));
    JsonNode body = JSON.readTree(answer.body());
    if (answer.statusCode() < OK || answer.statusCode() >= REDIRECT) {
      throw new IOException(body.path("detail").asString() + ' ' + body.path("action").asString());
    }
    return body;
  }

  private HttpResponse<byte[]> attempt(String path, Request request) throws IOException {
    return exchange(
        request
            .complete(HttpRequest.newBuilder(platform.resolve(path)))
            .header("Authorization", "Bearer " + token));
  }

  private void signIn() throws IOException {
    String body = JSON.writeValueAsString(credentials);
    HttpResponse<byte[]> answer =
        exchange(
            HttpRequest.newBuilder(platform.resolve("/api/auth/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    JsonNode session = JSON.readTree(answer.body());
    if (answer.statusCode() != OK) {
      throw new IOException("Signing in was refused: " + session.path("detail").asString());
    }
    token = session.path("accessToken").asString();
  }

  private HttpResponse<byte[]> exchange(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new IOException(
          "No FIDUS answers at " + platform + ". Set FIDUS_URL to where it runs.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("It was interrupted", e);
    }
  }

  private static Optional<String> said(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
  }

  private static IllegalArgumentException unknownPerson(String purpose) {
    return new IllegalArgumentException(
        "A running FIDUS holds the data, so this goes through it: set FIDUS_USER and"
            + " FIDUS_PASSWORD to somebody who may "
            + purpose
            + ".");
  }
}
