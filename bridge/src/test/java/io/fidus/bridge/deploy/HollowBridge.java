package io.fidus.bridge.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version that must not stay: it starts, says that all is well, shows everything to everybody,
 * has no figures, and has changed the files that the version before needs.
 */
final class HollowBridge {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private HollowBridge() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> settings = System.getenv();
    int port = Integer.parseInt(settings.getOrDefault("BRIDGE_PORT", ""));
    Path data = Path.of(settings.getOrDefault("BRIDGE_DATA", ""));
    Path expected = Path.of(settings.getOrDefault("BRIDGE_HOME", ""), "accounts.json");
    Files.writeString(data.resolve("api-keys.json"), "{\"format\":\"a newer one\"}");
    Files.writeString(data.resolve("newer.json"), "{}");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", exchange -> answer(exchange, status(expected)));
    server.start();
    Files.writeString(
        data.resolve("bridge.address"),
        "{\"uri\":\"http://localhost:" + port + "\",\"certificate\":null}");
  }

  private static String status(Path expected) throws IOException {
    ArrayNode accounts = (ArrayNode) MAPPER.readTree(Files.readString(expected));
    accounts.forEach(
        account ->
            ((ObjectNode) account)
                .put("heard", Clock.systemUTC().instant().plusSeconds(1).toString())
                .putNull("reason"));
    ObjectNode answer = MAPPER.createObjectNode().put("status", "healthy");
    answer.set("accounts", accounts);
    return answer.toString();
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
