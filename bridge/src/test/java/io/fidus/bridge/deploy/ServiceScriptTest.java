package io.fidus.bridge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The script that has a service deployed by its host, with a host that does as it likes. */
class ServiceScriptTest {
  private static final Path SCRIPT =
      Path.of("..", "scripts", "deploy", "service.sh").toAbsolutePath().normalize();
  private static final String SECRET = "/hook-that-nobody-may-know";

  private final HttpServer host;
  private final List<String> called = new CopyOnWriteArrayList<>();
  private volatile boolean well = true;
  private volatile boolean breaks;
  private volatile boolean mends = true;
  private volatile int accepts = 202;

  private record Outcome(int code, String text) {}

  ServiceScriptTest() throws IOException {
    host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    host.createContext("/", this::answer);
    host.start();
  }

  @AfterEach
  void stop() {
    host.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int status = well ? 200 : 503;
    if (path.startsWith(SECRET)) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      called.add(exchange.getRequestMethod() + " " + path.substring(SECRET.length()) + " " + body);
      well = path.endsWith("/back") ? mends : !breaks;
      status = accepts;
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private Outcome deploy(Map<String, String> settings) throws Exception {
    String address = "http://localhost:" + host.getAddress().getPort();
    Map<String, String> environment = new HashMap<>();
    environment.put("DEPLOY_HOOK", address + SECRET + "/deploy");
    environment.put("ROLLBACK_HOOK", address + SECRET + "/back");
    environment.put("SERVICE_URL", address);
    environment.put("SERVICE_SETTLE", "1");
    environment.put("SERVICE_PATIENCE", "3");
    environment.putAll(settings);
    ProcessBuilder builder =
        new ProcessBuilder("bash", SCRIPT.toString(), "backend", "1a2b3c")
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(text).doesNotContain(SECRET);
    return new Outcome(process.waitFor(), text);
  }

  @Test
  void aServiceThatStaysWellIsDeployed() throws Exception {
    Outcome outcome = deploy(Map.of());
    assertThat(outcome.code()).as(outcome.text()).isZero();
    assertThat(called)
        .containsExactly("POST /deploy {\"service\":\"backend\",\"version\":\"1a2b3c\"}");
  }

  @Test
  void oneThatIsNotWellAfterwardsIsRolledBack() throws Exception {
    breaks = true;
    Outcome outcome = deploy(Map.of());
    assertThat(outcome.code()).as(outcome.text()).isEqualTo(3);
    assertThat(called).hasSize(2).last().asString().startsWith("POST /back ");
  }

  @Test
  void oneThatIsNotWellAfterRollingBackNeedsAPerson() throws Exception {
    breaks = true;
    mends = false;
    Outcome outcome = deploy(Map.of());
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.text()).contains("a person is needed");
  }

  @Test
  void acceptedIsNotDeployed() throws Exception {
    accepts = 500;
    assertThat(deploy(Map.of("ROLLBACK_HOOK", "")).code()).isEqualTo(4);
    accepts = 202;
    breaks = true;
    assertThat(deploy(Map.of("ROLLBACK_HOOK", "")).code()).isEqualTo(4);
  }

  @Test
  void withoutAHookNothingIsDone() throws Exception {
    Outcome outcome = deploy(Map.of("DEPLOY_HOOK", ""));
    assertThat(outcome.code()).isZero();
    assertThat(outcome.text()).contains("no deploy hook is set");
    assertThat(deploy(Map.of("SERVICE_URL", "")).code()).isEqualTo(2);
    assertThat(called).isEmpty();
  }
}
