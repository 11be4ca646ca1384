package io.fidus.platform.alerts.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.mail.internal.PostOffice;
import io.fidus.probe.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices are posted, signed, until the other side has taken them. */
class HooksTest {
  private static final String WORD = "a word that both sides of the hook know";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final List<Posted> posted = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final HttpServer server;
  private final AlertHouse house;

  /** What came in. */
  private record Posted(String delivery, String time, String signature, String body) {
    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  HooksTest(@TempDir Path folder) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          posted.add(
              new Posted(
                  exchange.getRequestHeaders().getFirst("X-FIDUS-Delivery"),
                  exchange.getRequestHeaders().getFirst("X-FIDUS-Time"),
                  exchange.getRequestHeaders().getFirst("X-FIDUS-Signature"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          exchange.sendResponseHeaders(failures.getAndDecrement() > 0 ? 500 : 204, -1);
          exchange.close();
        });
    server.start();
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    house =
        new AlertHouse(
            folder.resolve("data"),
            clock,
            PostOffice.withoutServer(),
            AlertHouse.settings(Optional.empty(), Optional.empty(), Optional.of(address)));
  }

  @AfterEach
  void close() {
    house.close();
    server.stop(0);
  }

  @Test
  void aNoticeIsPostedWithASignatureOfItsTimeAndBody() {
    house.raise("bridge:harbour", Severity.CRITICAL);
    house.pass(Duration.ofSeconds(67));
    house.resolve("bridge:harbour");
    house.round();

    assertThat(posted).hasSize(2);
    for (Posted one : posted) {
      assertThat(one.signature()).isEqualTo(Hooks.signature(WORD, one.time() + '.' + one.body()));
    }
    JsonNode over = posted.get(1).json();
    assertThat(over.path("notice").asString()).isEqualTo("RESOLVED");
    assertThat(over.path("key").asString()).isEqualTo("bridge:harbour");
    assertThat(over.path("seconds").asLong()).isEqualTo(67);
    assertThat(over.at("/title/english").asString()).isEqualTo("Failure of bridge:harbour");
    house.pass(Duration.ofMinutes(10));
    assertThat(posted).hasSize(2);
  }

  @Test
  void aNoticeThatIsNotTakenIsPostedAgainUnderTheSameName() {
    failures.set(2);
    house.raise("bridge:harbour", Severity.WARNING);
    house.round();
    house.round();
    assertThat(posted).as("it waits before it tries again").hasSize(1);
    house.pass(Duration.ofMinutes(2));
    house.pass(Duration.ofMinutes(2));
    house.pass(Duration.ofMinutes(2));

    assertThat(posted).hasSize(3);
    assertThat(posted.stream().map(Posted::delivery).distinct()).hasSize(1);
    assertThat(posted.stream().map(Posted::time).distinct()).hasSize(3);
  }

  @Test
  void theSignatureIsTheOneOfTheStandard() {
    assertThat(Hooks.signature("key", "The quick brown fox jumps over the lazy dog"))
        .isEqualTo("f7bc83f430538424b13298e6aa6fb143" + "ef4d59a14946175997479dbc2d1a3cd8");
  }
}
