package io.fidus.bridge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The HTTP API and the link on every address of the machine, with a certificate and without. */
class TlsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AccountIdentity ACCOUNT = new AccountIdentity("Demo-Server", 70_001);
  private static final AccountIdentity SLOW = new AccountIdentity("Demo-Server", 70_002);
  private static final AccountIdentity FOREIGN = new AccountIdentity("Demo-Server", 70_003);
  private static final String EVERYWHERE = "0.0.0.0";

  @TempDir static Path folder;
  private static TestCertificate own;
  private static TestCertificate other;

  @TempDir Path data;
  private int http;
  private int link;

  @BeforeAll
  static void certificates() throws Exception {
    own = TestCertificate.make(folder, "own", "localhost");
    other = TestCertificate.make(folder, "other", "localhost");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private OwnProcess start(Map<String, String> more) throws IOException {
    http = freePort();
    link = freePort();
    Map<String, String> environment = new HashMap<>(more);
    environment.put("BRIDGE_PORT", String.valueOf(http));
    environment.put("LINK_PORT", String.valueOf(link));
    environment.put("BRIDGE_DATA", data.toString());
    environment.put("BRIDGE_ADDRESS", EVERYWHERE);
    return OwnProcess.start(environment);
  }

  private OwnProcess startWithTls() throws Exception {
    Map<String, String> environment = new HashMap<>(own.environment());
    environment.put("LINK_ADDRESS", EVERYWHERE);
    OwnProcess bridge = start(environment);
    bridge.awaitReady();
    assertThat(bridge.output())
        .contains("ready on https://localhost:" + http, "port " + link + " with TLS")
        .doesNotContain("BRIDGE_PLAIN_HTTP");
    return bridge;
  }

  private Client client(TestCertificate trusted) {
    return new Client(
        URI.create("https://localhost:" + http),
        RunningBridge.firstKey(data),
        HttpClient.newBuilder().sslContext(trusted.pinned()).build());
  }

  private LinkKey linkKey() throws IOException {
    return LinkKey.of(Files.readString(data.resolve("link.key")).strip());
  }

  private TestTerminal terminal(AccountIdentity account, int port, TestCertificate trusted)
      throws IOException {
    return new TestTerminal(account, linkKey(), () -> port, trusted.pinned().getSocketFactory());
  }

  private static boolean reports(Client client, AccountIdentity account) {
    for (JsonNode one : client.get("/api/mt5/status").body().path("accounts")) {
      if (one.path("account").asLong() == account.login()) {
        return one.path("link").asBoolean() && one.path("connected").asBoolean(false);
      }
    }
    return false;
  }

  @Test
  void whoPinsTheCertificateIsServedAndHeard() throws Exception {
    try (OwnProcess _ = startWithTls()) {
      Client client = client(own);
      assertThat(client.get("/api/mt5/status").status()).isEqualTo(200);
      try (TestTerminal terminal = terminal(ACCOUNT, link, own)) {
        terminal.trade(1, 4);
        await().atMost(PATIENCE).until(() -> reports(client, ACCOUNT));
        Client.Answer balance = client.get("/api/mt5/account/70001/balance");
        assertThat(balance.status()).isEqualTo(200);
        assertThat(balance.body().get("balance").decimalValue()).isEqualByComparingTo("3.00");
        Client.Answer trades = client.get("/api/mt5/account/70001/trades?limit=9");
        assertThat(trades.body().get("count").asInt()).isEqualTo(3);
      }
    }
  }

  @Test
  void whoSpeaksWithoutTlsOrTrustsAnotherCertificateGetsNothing() throws Exception {
    try (OwnProcess bridge = startWithTls()) {
      String key = RunningBridge.firstKey(data);
      assertThatThrownBy(() -> client(other).get("/api/mt5/status"))
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(SSLException.class);
      HttpResponse<String> plain =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://localhost:" + http + "/api/mt5/status"))
                      .header("X-API-Key", key)
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(plain.statusCode()).isEqualTo(400);
      assertThat(plain.body()).contains("requires TLS").doesNotContain("status", "idle");

      assertThatThrownBy(
              () -> {
                try (Socket socket =
                    other
                        .pinned()
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), link)) {
                  ((SSLSocket) socket).startHandshake();
                }
              })
          .isInstanceOf(SSLException.class);
      try (TestTerminal _ = terminal(FOREIGN, link, other);
          TestTerminal _ = new TestTerminal(FOREIGN, linkKey(), () -> link)) {
        assertThat(answerToPlainText()).doesNotContain("fidus", "{");
        Thread.sleep(2_000);
        assertThat(client(own).get("/api/mt5/status").body().get("accounts")).isEmpty();
      }
      assertThat(bridge.output()).doesNotContain("\tat ");
    }
  }

  private String answerToPlainText() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), link)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write("{\"m\":\"hello\"}\n".getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  @Test
  void aTerminalOnASlowLineIsHeardToo() throws Exception {
    try (OwnProcess _ = startWithTls();
        SlowLine line = new SlowLine(link, Duration.ofMillis(400), 12);
        TestTerminal _ = terminal(SLOW, line.port(), own)) {
      await().atMost(PATIENCE).until(() -> reports(client(own), SLOW));
    }
  }

  @Test
  void whoeverConnectsAndSaysNothingIsLetGo() throws Exception {
    try (OwnProcess _ = startWithTls();
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), link)) {
      silent.setSoTimeout(20_000);
      assertThat(silent.getInputStream().readAllBytes().length).isLessThan(100);
    }
  }

  @Test
  void whatIsNoCertificateWithItsKeyIsNamedInASentence() throws Exception {
    Path missing = folder.resolve("missing.pem");
    Path text = Files.writeString(folder.resolve("text.pem"), "not a certificate");
    for (Map<String, String> wrong :
        List.of(
            Map.of(
                "BRIDGE_TLS_CERTIFICATE",
                missing.toString(),
                "BRIDGE_TLS_KEY",
                own.keyFile().toString()),
            Map.of(
                "BRIDGE_TLS_CERTIFICATE",
                text.toString(),
                "BRIDGE_TLS_KEY",
                own.keyFile().toString()),
            Map.of(
                "BRIDGE_TLS_CERTIFICATE",
                own.file().toString(),
                "BRIDGE_TLS_KEY",
                other.keyFile().toString()),
            Map.of("BRIDGE_TLS_CERTIFICATE", own.file().toString()),
            Map.of("BRIDGE_TLS_KEY", own.keyFile().toString()))) {
      try (OwnProcess bridge = start(wrong)) {
        assertThat(bridge.exitCode()).as(wrong + bridge.output()).isEqualTo(1);
        assertThat(bridge.output())
            .contains("BRIDGE_TLS_CERTIFICATE and BRIDGE_TLS_KEY")
            .doesNotContain("\tat ");
      }
    }
  }

  @Test
  void plainHttpForOtherMachinesIsRefusedUnlessItIsAskedFor() throws Exception {
    try (OwnProcess refused = start(Map.of())) {
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.output())
          .contains("BRIDGE_ADDRESS lets other machines read keys and figures without TLS.")
          .contains("BRIDGE_PLAIN_HTTP=true")
          .doesNotContain("\tat ");
    }
    try (OwnProcess plain = start(Map.of("BRIDGE_PLAIN_HTTP", "true"))) {
      plain.awaitReady();
      assertThat(plain.output())
          .contains("WARN")
          .contains("reached from other machines without TLS (BRIDGE_PLAIN_HTTP)");
      Client client =
          new Client(URI.create("http://localhost:" + http), RunningBridge.firstKey(data));
      assertThat(client.get("/api/mt5/status").status()).isEqualTo(200);
    }
  }
}
