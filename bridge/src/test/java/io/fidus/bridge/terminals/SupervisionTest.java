package io.fidus.bridge.terminals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fidus.bridge.Client;
import io.fidus.bridge.RunningBridge;
import io.fidus.bridge.TestTerminal;
import io.fidus.bridge.link.AccountDesk;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The processes of terminals, and where a credential lies meanwhile: nowhere longer than needed.
 */
class SupervisionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AccountIdentity ACCOUNT = new AccountIdentity("Demo-Server", 70_001);
  private static final AccountIdentity OTHER = new AccountIdentity("Demo-Server", 70_002);
  private static final String SECRET = "a=b; correct horse";
  private static final List<String> SILENT = List.of("-c", "exec sleep 600");

  @TempDir Path data;
  private Path folder;
  private Path startFile;

  @BeforeEach
  void portableFolder() throws IOException {
    folder = Files.createDirectory(data.resolve("MT5-70001"));
    startFile = folder.resolve("fidus-start.ini");
  }

  @AfterEach
  void endWhatOutlivesTheBridge() throws IOException {
    process().ifPresent(ProcessHandle::destroyForcibly);
  }

  private void list(String executable, List<String> arguments) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    String entry =
        mapper.writeValueAsString(
            new TerminalEntry(
                ACCOUNT.server(), ACCOUNT.login(), executable, arguments, folder.toString()));
    String account = ",\"account\":" + mapper.writeValueAsString(ACCOUNT);
    Files.writeString(
        data.resolve("terminals.json"),
        "{\"version\":1,\"terminals\":[" + entry.replace(account, "") + "]}");
  }

  private Optional<ProcessHandle> process() throws IOException {
    Path file = data.resolve("terminals-running.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode first =
        JsonMapper.builder().build().readTree(Files.readString(file)).get("terminals").get(0);
    return first == null ? Optional.empty() : ProcessHandle.of(first.get("process").asLong());
  }

  private RunningBridge bridge(String... settings) {
    return RunningBridge.start(data, settings);
  }

  private static String order(String reason, String credential) {
    return """
    {"command":"restart-terminal","account":{"server":"Demo-Server","login":70001},\
    "reason":"%s","credential":%s}"""
        .formatted(reason, credential);
  }

  private static TestTerminal says(RunningBridge bridge, AccountIdentity account) {
    return new TestTerminal(account, LinkKey.of(RunningBridge.LINK_KEY), bridge::linkPort);
  }

  private static boolean holds(RunningBridge bridge, AccountIdentity account) {
    return bridge.bean(AccountDesk.class).accounts().stream()
        .anyMatch(one -> one.connected() && one.claim().account().equals(account));
  }

  /** Nothing that the bridge leaves behind has the credential in it. */
  private void assertSecretIsNowhere() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith("seen.txt")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(SECRET));
    }
  }

  @Test
  void aRealProcessIsLoggedInAgainAndTheCredentialIsGoneWhenItReports() throws IOException {
    Path port = data.resolve("port.txt");
    list(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FakeTerminal.class.getName(),
            port.toString(),
            ACCOUNT.server(),
            String.valueOf(ACCOUNT.login())));
    try (RunningBridge bridge = bridge()) {
      Files.writeString(port, String.valueOf(bridge.linkPort()));
      await().atMost(PATIENCE).until(() -> holds(bridge, ACCOUNT));
      long first = process().orElseThrow().pid();
      assertThat(folder.resolve("seen.txt")).doesNotExist();

      Client client = new Client(bridge.uri(), bridge.key());
      String order = order("drill", "\"" + SECRET + "\"");
      assertThat(client.post("/api/mt5/commands", order).status()).isEqualTo(202);
      assertThat(client.post("/api/mt5/commands", order).status()).isEqualTo(409);
      await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("seen.txt")));
      await().atMost(PATIENCE).until(() -> !Files.exists(startFile) && holds(bridge, ACCOUNT));
      assertThat(process().orElseThrow().pid()).isNotEqualTo(first);
      assertThat(Files.readString(folder.resolve("seen.txt")))
          .startsWith("rw-------\n[Common]")
          .contains("Login=70001", "Password=" + SECRET, "Server=Demo-Server");
      assertThat(Files.readString(data.resolve("commands.log")))
          .contains("restart-terminal", "\"reason\":\"drill\"");
      assertSecretIsNowhere();
    }
  }

  @Test
  void onlyTheRightLoginEndsTheLifeOfTheFile() throws IOException {
    list("/bin/sh", SILENT);
    try (RunningBridge bridge = bridge("fidus.terminals.master-password=" + SECRET)) {
      await().atMost(PATIENCE).until(() -> Files.exists(startFile));
      try (TestTerminal _ = says(bridge, OTHER)) {
        await().atMost(PATIENCE).until(() -> holds(bridge, OTHER));
        assertThat(startFile).exists();
      }
      try (TestTerminal _ = says(bridge, ACCOUNT)) {
        await().atMost(PATIENCE).until(() -> !Files.exists(startFile));
        assertThat(process().orElseThrow().isAlive()).isTrue();
      }
    }
  }

  @Test
  void aTerminalThatNeverReportsIsEndedAndStartedAgain() throws IOException {
    list("/bin/sh", SILENT);
    try (RunningBridge _ =
        bridge("fidus.terminals.hello-patience=2s", "fidus.terminals.master-password=" + SECRET)) {
      await().atMost(PATIENCE).until(() -> process().isPresent());
      ProcessHandle first = process().orElseThrow();
      await().atMost(PATIENCE).until(() -> !first.isAlive());
      await()
          .atMost(PATIENCE)
          .until(() -> process().map(next -> next.pid() != first.pid()).orElse(false));
    }
  }

  @Test
  void oneThatDiesAtOnceIsStartedAgainAfterPausesAndItsFileIsGone() throws Exception {
    list("/bin/sh", List.of("-c", "echo started >> starts.txt; exit 3"));
    Path starts = folder.resolve("starts.txt");
    try (RunningBridge _ = bridge("fidus.terminals.master-password=" + SECRET)) {
      await().atMost(PATIENCE).until(() -> Files.exists(starts));
      await().atMost(PATIENCE).until(() -> Files.readAllLines(starts).size() >= 3);
      assertThat(Files.readAllLines(starts)).hasSizeLessThanOrEqualTo(Starts.MOST);
      await().atMost(PATIENCE).until(() -> !Files.exists(startFile));
    }
    assertSecretIsNowhere();
  }

  @Test
  void oneThatIsNotStartedAgainShowsInTheStatusUntilSomebodyRestartsIt() throws Exception {
    list("/bin/sh", List.of("-c", "[ ! -e well ] || exec sleep 600"));
    AtomicLong ahead = new AtomicLong();
    try (RunningBridge bridge =
        RunningBridge.start(
            data, () -> InstantSource.system().instant().plusSeconds(ahead.get()))) {
      Client client = new Client(bridge.uri(), bridge.key());
      JsonNode before = client.get("/api/mt5/status").body();
      assertThat(before.get("status").asString()).isEqualTo("unhealthy");
      assertThat(before.at("/accounts/0/given_up").asBoolean()).isFalse();
      assertThat(before.at("/accounts/0/source").isNull()).isTrue();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(700))
          .until(
              () -> {
                ahead.addAndGet(20);
                return client.get("/api/mt5/status").body().at("/accounts/0/given_up").asBoolean();
              });
      JsonNode terminal = client.get("/api/mt5/status").body().at("/accounts/0");
      assertThat(terminal.get("account").asLong()).isEqualTo(ACCOUNT.login());
      assertThat(terminal.get("reason").asString())
          .contains("not started again by itself", "restart-terminal");

      Files.createFile(folder.resolve("well"));
      assertThat(client.post("/api/mt5/commands", order("drill", "null")).status()).isEqualTo(202);
      try (TestTerminal _ = says(bridge, ACCOUNT)) {
        await().atMost(PATIENCE).until(() -> holds(bridge, ACCOUNT));
        JsonNode again = client.get("/api/mt5/status").body();
        assertThat(again.get("accounts")).hasSize(1);
        assertThat(again.at("/accounts/0/given_up").asBoolean()).isFalse();
      }
    }
  }

  @Test
  void whatACrashHasLeftIsDeletedAtTheStart() throws IOException {
    list("/bin/sh", SILENT);
    Files.writeString(startFile, "Password=" + SECRET);
    Files.writeString(folder.resolve("fidus-start.ini.draft"), "Password=" + SECRET);
    try (RunningBridge _ = bridge()) {
      assertSecretIsNowhere();
    }
  }

  @Test
  void terminalsOutliveTheBridgeAndTheNextOneGoesOnWithThem() throws IOException {
    list("/bin/sh", SILENT);
    long pid;
    try (RunningBridge _ = bridge()) {
      await().atMost(PATIENCE).until(() -> process().isPresent());
      pid = process().orElseThrow().pid();
    }
    try (RunningBridge bridge = bridge()) {
      bridge.bean(Supervisor.class).tick();
      assertThat(process().orElseThrow().pid()).isEqualTo(pid);
      assertThat(process().orElseThrow().isAlive()).isTrue();
    }
  }

  @Test
  void whatCannotBeDoneIsRefusedAndTheCredentialIsNotRepeated() throws IOException {
    try (RunningBridge bridge = bridge()) {
      Client client = new Client(bridge.uri(), bridge.key());
      for (String order :
          List.of(
              order("drill", "\"" + SECRET + "\""),
              order("drill", "[\"" + SECRET + "\"]"),
              order("drill", "\"" + SECRET + "\\n\""),
              order("drill", "\"" + SECRET + "\"").replace("restart-terminal", "resync"))) {
        Client.Answer answer = client.post("/api/mt5/commands", order);
        assertThat(answer.status()).isIn(400, 409);
        assertThat(answer.body().toString()).doesNotContain("correct horse");
      }
      assertSecretIsNowhere();
    }
    assertThat(new Credential(SECRET)).asString().doesNotContain(SECRET);
  }

  @Test
  void aListThatIsWrongIsNamedBeforeAnythingStarts() throws IOException {
    list("/bin/sh", SILENT);
    String one = Files.readString(data.resolve("terminals.json"));
    for (String wrong :
        List.of(
            one.replace("\"version\":1", "\"version\":2"),
            one.replace("\"login\"", "\"account\""),
            one.replace("MT5-70001", "MT5-missing"))) {
      Files.writeString(data.resolve("terminals.json"), wrong);
      assertThatThrownBy(this::bridge).rootCause().isNotNull();
      assertThat(data.resolve("terminals-running.json")).doesNotExist();
    }
  }
}
