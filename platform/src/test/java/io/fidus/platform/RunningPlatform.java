package io.fidus.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform that was started as an operator starts it, used over HTTP as a stranger would. */
public final class RunningPlatform implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Optional<ConfigurableApplicationContext> context;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  private RunningPlatform(Optional<ConfigurableApplicationContext> context, int port) {
    this.context = context;
    this.port = port;
  }

  /**
   * Starts a platform on a free port.
   *
   * @param data the folder that it keeps its data in
   * @param settings further settings as command line arguments
   */
  public static RunningPlatform start(Path data, String... settings) {
    return start(FidusPlatform.application(), data, settings);
  }

  /** Starts a platform to which a test has added something. */
  public static RunningPlatform start(
      SpringApplication application, Path data, String... settings) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("fidus.sign-in.first-password", Person.FIRST_PASSWORD);
    values.put("fidus.http.port", "0");
    values.put("fidus.limits.staff", "90000");
    values.put("fidus.limits.client", "90000");
    values.put("fidus.limits.guest", "90000");
    values.put("fidus.store.data", data.toString());
    values.put("springdoc.api-docs.enabled", "false");
    // What a test breaks nobody else mends.
    values.put("fidus.watchdog.mode", "OFF");
    for (String setting : settings) {
      values.put(setting.replaceFirst("^--", "").split("=", 2)[0], setting.split("=", 2)[1]);
    }
    ConfigurableApplicationContext context =
        application.run(
            values.entrySet().stream()
                .map(value -> "--" + value.getKey() + '=' + value.getValue())
                .toArray(String[]::new));
    WebServer server =
        Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
    return new RunningPlatform(Optional.of(context), server.getPort());
  }

  /** A platform that runs in another process. */
  public static RunningPlatform at(int port) {
    return new RunningPlatform(Optional.empty(), port);
  }

  /** The inside of the program, for what cannot be seen from outside. */
  public ConfigurableApplicationContext context() {
    return context.orElseThrow();
  }

  /** Whether anything answers at all. */
  public boolean answers() {
    try {
      return get("/api/health").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** A request that a test completes. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, String json) {
    return send(request(path).header("Content-Type", "application/json").POST(body(json)));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static BodyPublisher body(String text) {
    return BodyPublishers.ofString(text);
  }

  @Override
  public void close() {
    context.ifPresent(ConfigurableApplicationContext::close);
    client.close();
  }

  /** What the platform answered. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String text() {
      return new String(response.body(), UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The code of the problem document. */
    public String code() {
      return json().path("code").asString();
    }
  }
}
