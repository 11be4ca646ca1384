package io.fidus.platform.gateways.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real HTTP server that answers as a bridge does, from files in the shapes of its generation. */
public final class FakeBridge implements AutoCloseable {
  public static final String KEY = "key-of-the-fake-bridge";
  private static final Pattern ACCOUNT = Pattern.compile("/api/mt5/account/(\\d+)/(info|trades)");

  private final HttpServer server;
  private final Map<String, String> replaced = new ConcurrentHashMap<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private volatile Path folder;
  private volatile Duration delay = Duration.ZERO;

  private FakeBridge(HttpServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Serves the test's own files of a generation. */
  public static FakeBridge of(String generation) {
    return serving(Path.of("src/test/resources/gateways", generation));
  }

  public static FakeBridge serving(Path folder) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeBridge bridge = new FakeBridge(server, folder);
      server.createContext("/", bridge::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return bridge;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Answers with another generation's files from now on. */
  public void become(String generation) {
    folder = Path.of("src/test/resources/gateways", generation);
  }

  /** Answers a file with another text from now on. */
  public FakeBridge replace(String file, String text) {
    replaced.put(file, text);
    return this;
  }

  public String file(String name) {
    try {
      return replaced.containsKey(name)
          ? replaced.get(name)
          : Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public FakeBridge slow(Duration each) {
    delay = each;
    return this;
  }

  /** How many questions were being answered at once, at the most. */
  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      Thread.sleep(delay);
      if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-API-Key"))) {
        send(exchange, 401, "{\"detail\":\"Invalid API key\"}");
        return;
      }
      String name = name(exchange.getRequestURI().getPath());
      if (replaced.containsKey(name) || Files.exists(folder.resolve(name))) {
        send(exchange, 200, file(name));
      } else {
        send(exchange, 404, "{\"detail\":\"not managed\"}");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      atOnce.decrementAndGet();
      exchange.close();
    }
  }

  private static String name(String path) {
    Matcher account = ACCOUNT.matcher(path);
    if (account.matches()) {
      return account.group(2) + '-' + account.group(1) + ".json";
    }
    return switch (path) {
      case "/api/mt5/bridge/health" -> "health.json";
      case "/api/mt5/accounts/summary" -> "accounts-summary.json";
      default -> "nothing";
    };
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
