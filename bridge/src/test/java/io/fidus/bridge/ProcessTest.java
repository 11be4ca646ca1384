package io.fidus.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bridge as a process: first start, kill -9 under load, start again, orderly end. */
class ProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AccountIdentity ACCOUNT = new AccountIdentity("Demo-Server", 70_001);
  private static final int ROUNDS = 3;

  @TempDir Path data;

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Map<String, String> environment(int http, int link) {
    return Map.of(
        "BRIDGE_PORT", String.valueOf(http),
        "LINK_PORT", String.valueOf(link),
        "BRIDGE_DATA", data.toString());
  }

  @Test
  void killedWhileDealsFlowItLosesAndDoublesNone() throws Exception {
    int http = freePort();
    int link = freePort();
    OwnProcess bridge = OwnProcess.start(environment(http, link));
    try {
      bridge.awaitReady();
      LinkKey key = LinkKey.of(Files.readString(data.resolve("link.key")).strip());
      URI address = URI.create("http://localhost:" + http);
      try (TestTerminal terminal = new TestTerminal(ACCOUNT, key, () -> link);
          StreamPlatform platform =
              new StreamPlatform(() -> address, () -> RunningBridge.firstKey(data))) {
        long next = 1;
        for (int round = 0; round < ROUNDS; round++) {
          long before = platform.deals(ACCOUNT).size();
          for (int burst = 0; burst < 10; burst++, next += 300) {
            terminal.trade(next, next + 300);
            Thread.sleep(20);
          }
          await().atMost(PATIENCE).until(() -> platform.deals(ACCOUNT).size() > before);
          bridge.kill();
          bridge = OwnProcess.start(environment(http, link));
          bridge.awaitReady();
        }
        await()
            .atMost(PATIENCE)
            .until(() -> platform.deals(ACCOUNT).size() == terminal.deals().size());

        assertThat(platform.deals(ACCOUNT)).isEqualTo(terminal.deals());
        assertThat(terminal.deals()).hasSize(ROUNDS * 3_000);
        Client client = new Client(address, RunningBridge.firstKey(data));
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    client
                        .get("/api/mt5/account/70001/info")
                        .body()
                        .path("history")
                        .path("verified")
                        .asBoolean(false));
      }
      bridge.terminate();
      assertThat(bridge.exitCode()).as(bridge.output()).isEqualTo(143);
      assertThat(bridge.output()).doesNotContain("Exception");
    } finally {
      bridge.close();
    }
  }

  @Test
  void theKeysOfTheFirstStartAreForTheOwnerOnly() throws Exception {
    try (OwnProcess bridge = OwnProcess.start(environment(freePort(), freePort()))) {
      bridge.awaitReady();
      for (String file : new String[] {"link.key", "platform.key", "api-keys.json"}) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
            .as(file)
            .isEqualTo("rw-------");
        assertThat(bridge.output()).doesNotContain(Files.readString(data.resolve(file)).strip());
      }
    }
  }

  @Test
  void itEndsWithItsStarterAndTakesItsSimulatorWithIt() throws Exception {
    int link = freePort();
    Map<String, String> environment = environment(freePort(), link);
    try (OwnProcess bridge = OwnProcess.start(environment, "--until-input-ends");
        OwnProcess simulator =
            OwnProcess.start(
                environment, "simulate", "--until-input-ends", "--control-port", "0")) {
      bridge.awaitReady();
      simulator.awaitOutput("The FIDUS simulator is ready: 7 simulated accounts");
      simulator.endInput();
      assertThat(simulator.exitCode()).isZero();
      bridge.endInput();
      assertThat(bridge.exitCode()).isZero();
      assertThat(bridge.output()).contains("shutdown").doesNotContain("Exception");
    }
  }

  @Test
  void aSecondBridgeDoesNotTakeTheFolderOfARunningOne() throws Exception {
    try (OwnProcess first = OwnProcess.start(environment(freePort(), freePort()))) {
      first.awaitReady();
      OwnProcess second = OwnProcess.start(environment(freePort(), freePort()));
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.output())
          .contains("BRIDGE_DATA is the folder of a bridge that is running")
          .doesNotContain("\tat ");
      first.kill();
      try (OwnProcess third = OwnProcess.start(environment(freePort(), freePort()))) {
        third.awaitReady();
      }
    }
  }

  @Test
  void theSimulatorSaysInASentenceWhyItDoesNotStart() {
    OwnProcess simulator = OwnProcess.start(Map.of(), "simulate", "--sead", "4");
    assertThat(simulator.exitCode()).isEqualTo(1);
    assertThat(simulator.output())
        .startsWith("The FIDUS simulator cannot run: simulate knows")
        .hasLineCount(1);
  }

  @Test
  void aMalformedVariableIsNamedOnTheConsole() {
    OwnProcess bridge =
        OwnProcess.start(Map.of("BRIDGE_PORT", "eighty", "BRIDGE_DATA", data.toString()));
    assertThat(bridge.exitCode()).isEqualTo(1);
    assertThat(bridge.output())
        .contains("BRIDGE_PORT (fidus.bridge.port) must be a whole number.")
        .doesNotContain("\tat ");
  }

  @Test
  void itDoesNotListenToOtherMachinesWithoutTls() {
    OwnProcess http =
        OwnProcess.start(Map.of("BRIDGE_ADDRESS", "0.0.0.0", "BRIDGE_DATA", data.toString()));
    assertThat(http.exitCode()).isEqualTo(1);
    assertThat(http.output()).contains("BRIDGE_ADDRESS lets other machines read keys");
    OwnProcess link =
        OwnProcess.start(
            Map.of(
                "LINK_ADDRESS", "0.0.0.0",
                "BRIDGE_PORT", "0",
                "BRIDGE_DATA", data.toString()));
    assertThat(link.exitCode()).isEqualTo(1);
    assertThat(link.output()).contains("LINK_ADDRESS lets terminals of other machines connect");
  }
}
