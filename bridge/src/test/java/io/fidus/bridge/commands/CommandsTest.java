package io.fidus.bridge.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.bridge.Client;
import io.fidus.bridge.OwnProcess;
import io.fidus.bridge.RunningBridge;
import io.fidus.bridge.StreamPlatform;
import io.fidus.bridge.TestTerminal;
import io.fidus.bridge.link.AccountDesk;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands do what they say, nothing else is taken, and each stands in the audit log. */
class CommandsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AccountIdentity ACCOUNT = new AccountIdentity("Demo-Server", 70_001);
  private static final String RESYNC =
      """
      {"command":"resync","account":{"server":"Demo-Server","login":70001},"reason":"drill"}""";

  private static final String RECONNECT = RESYNC.replace("resync", "reconnect");
  private static final String RESTART_BRIDGE =
      "{\"command\":\"restart-bridge\",\"account\":null,\"reason\":\"drill\"}";

  @TempDir Path data;

  @Test
  void aTerminalIsAskedForEverythingAgain() throws IOException {
    try (RunningBridge bridge = RunningBridge.start(data);
        TestTerminal terminal =
            new TestTerminal(ACCOUNT, LinkKey.of(RunningBridge.LINK_KEY), bridge::linkPort);
        StreamPlatform platform = bridge.platform()) {
      terminal.trade(1, 21);
      await().atMost(PATIENCE).until(() -> platform.deals(ACCOUNT).size() == 20);
      Client client = new Client(bridge.uri(), bridge.key());
      assertThat(client.post("/api/mt5/commands", RESYNC).status()).isEqualTo(202);
      await()
          .atMost(PATIENCE)
          .until(() -> platform.sentDeals().stream().mapToInt(Integer::intValue).sum() == 40);
      assertThat(client.post("/api/mt5/commands", RECONNECT).status()).isIn(202, 409);
      await().atMost(PATIENCE).until(() -> bridge.bean(AccountDesk.class).terminals() == 1);
      assertThat(Files.readAllLines(data.resolve("commands.log")))
          .hasSize(2)
          .first()
          .asString()
          .contains("\"resync\"", "\"reason\":\"drill\"", "\"accepted\":true");
    }
  }

  @Test
  void whatIsNotOnTheListIsRefused() throws IOException {
    try (RunningBridge bridge = RunningBridge.start(data)) {
      Client client = new Client(bridge.uri(), bridge.key());
      assertThat(client.post("/api/mt5/commands", RESYNC.replace("resync", "format-disk")).status())
          .isEqualTo(400);
      assertThat(client.post("/api/mt5/commands", RESYNC.replace("drill", " ")).status())
          .isEqualTo(400);
      assertThat(
              client.post("/api/mt5/commands", RESYNC.replace("resync", "restart-bridge")).status())
          .isEqualTo(400);
      assertThat(client.post("/api/mt5/commands", RESYNC).status()).isEqualTo(409);
      assertThat(Files.readString(data.resolve("commands.log"))).contains("\"accepted\":false");
      String reader =
          client
              .post("/api/keys", "{\"name\":\"reader\",\"scope\":\"READ\"}")
              .body()
              .get("key")
              .asString();
      assertThat(new Client(bridge.uri(), reader).post("/api/mt5/commands", RESYNC).status())
          .isEqualTo(403);
    }
  }

  @Test
  void whoeverHoldsTheBridgeKeepsHealersAway() throws IOException {
    try (RunningBridge bridge = RunningBridge.start(data);
        TestTerminal terminal =
            new TestTerminal(ACCOUNT, LinkKey.of(RunningBridge.LINK_KEY), bridge::linkPort)) {
      terminal.trade(1, 2);
      await().atMost(PATIENCE).until(() -> bridge.bean(AccountDesk.class).terminals() == 1);
      Client client = new Client(bridge.uri(), bridge.key());
      Path hold = data.resolve("bridge.hold");
      for (String text :
          new String[] {
            "{\"by\":\"Ana\",\"reason\":\"changes the disk\",\"at\":\"2026-11-21T10:00:00Z\"}",
            "half a fi"
          }) {
        Files.writeString(hold, text);
        for (String command : new String[] {RECONNECT, RESTART_BRIDGE}) {
          Client.Answer refused = client.post("/api/mt5/commands", command);
          assertThat(refused.status()).as(command).isEqualTo(409);
          assertThat(refused.body().get("code").asString()).isEqualTo("held");
        }
      }
      assertThat(Files.readString(data.resolve("commands.log"))).contains("\"accepted\":false");
      Files.delete(hold);
      await()
          .atMost(PATIENCE)
          .until(() -> client.post("/api/mt5/commands", RECONNECT).status() == 202);
    }
  }

  @Test
  void theBridgeEndsSoThatItIsStartedAgain() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (OwnProcess bridge =
        OwnProcess.start(
            Map.of(
                "BRIDGE_PORT", String.valueOf(port),
                "LINK_PORT", "0",
                "BRIDGE_DATA", data.toString()))) {
      bridge.awaitReady();
      Client client =
          new Client(URI.create("http://localhost:" + port), RunningBridge.firstKey(data));
      assertThat(client.post("/api/mt5/commands", RESTART_BRIDGE).status()).isEqualTo(202);
      assertThat(bridge.exitCode()).isEqualTo(CommandRoutes.START_AGAIN);
    }
  }
}
