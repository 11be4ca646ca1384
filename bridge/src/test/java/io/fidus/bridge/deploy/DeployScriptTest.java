package io.fidus.bridge.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.bridge.FidusBridge;
import io.fidus.bridge.OwnProcess;
import io.fidus.bridge.RunningBridge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that looks after a bridge, with a real bridge and simulated terminals. */
class DeployScriptTest {
  private static final int ACCOUNTS = 7;
  private static final String BRIDGE = FidusBridge.class.getName();

  @TempDir Path folder;

  @Test
  void aNewVersionStaysOnlyWhenEveryAccountIsWellAgain() throws Exception {
    try (Installation machine = new Installation(folder)) {
      Path first = machine.version("first", BRIDGE);
      Files.copy(first, machine.home().resolve("bridge.jar"));
      assertThat(machine.run("start").code()).isZero();
      awaitKeys(machine);
      try (OwnProcess simulator = machine.simulator()) {
        simulator.awaitOutput("The FIDUS simulator is ready");
        machine.awaitAccounts(ACCOUNTS);

        Path second = aGoodVersionIsDeployed(machine);
        aHollowVersionIsRolledBack(machine, second);
        aDamagedFileIsNotTouched(machine, second);
        whoeverHoldsItIsRespected(machine, second);
        aDeadBridgeIsStartedAgain(machine);
        everythingIsRestarted(machine);
        aDeploymentThatWasCutOffIsMended(machine, second);
        simulator.endInput();
      }
      assertThat(machine.run("stop").code()).isZero();
      assertThat(machine.run("status").text()).isEqualTo("down\n");
    }
  }

  private static void awaitKeys(Installation machine) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.exists(machine.data().resolve("bridge.address")));
  }

  private static Path aGoodVersionIsDeployed(Installation machine) throws IOException {
    Path second = machine.version("second", BRIDGE);
    Installation.Outcome outcome = machine.deploy(second, "a newer version");
    assertThat(outcome.code()).as(outcome.text()).isZero();
    assertThat(outcome.text())
        .contains("7 accounts are well and have to be well afterwards", "deployed")
        .doesNotContain(RunningBridge.firstKey(machine.data()));
    assertThat(machine.runs(second)).isTrue();
    machine.awaitAccounts(ACCOUNTS);
    assertThat(machine.data().resolve("bridge.hold")).doesNotExist();
    assertThat(machine.home().resolve("deployment")).doesNotExist();
    return second;
  }

  private static void aHollowVersionIsRolledBack(Installation machine, Path second)
      throws IOException {
    String keys = Installation.read(machine.data().resolve("api-keys.json"));
    Path hollow = machine.version("hollow", HollowBridge.class.getName());
    Installation.Outcome outcome = machine.deploy(hollow, "looks well");
    assertThat(outcome.code()).as(outcome.text()).isEqualTo(3);
    assertThat(outcome.text()).contains("without a key", "the one before is back and well");
    assertThat(machine.runs(second)).isTrue();
    assertThat(machine.accounts()).containsExactly(ACCOUNTS, ACCOUNTS);
    assertThat(machine.data().resolve("api-keys.json")).hasContent(keys);
    assertThat(machine.data().resolve("newer.json")).doesNotExist();
    assertThat(machine.data().resolve("bridge.hold")).doesNotExist();
    try (var kept = Files.list(machine.home().resolve("failed"))) {
      assertThat(kept.map(one -> one.resolve("data/newer.json"))).allMatch(Files::exists);
    }
  }

  private static void aDamagedFileIsNotTouched(Installation machine, Path second)
      throws IOException {
    Path damaged = machine.version("damaged", BRIDGE);
    Installation.Outcome outcome =
        machine.run("deploy", damaged.toString(), Installation.sum(second), "cut on the way");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.text()).contains("its SHA-256 differs");
    assertThat(machine.runs(second)).isTrue();
    assertThat(machine.accounts()).containsExactly(ACCOUNTS, ACCOUNTS);
  }

  private static void whoeverHoldsItIsRespected(Installation machine, Path second) {
    assertThat(machine.run("hold", "Ana", "changes the disk").code()).isZero();
    String started = startedAt(machine);
    for (Installation.Outcome outcome :
        new Installation.Outcome[] {
          machine.deploy(second, "again"), machine.run("monitor"), machine.run("full-restart", "x")
        }) {
      assertThat(outcome.code()).as(outcome.text()).isEqualTo(75);
      assertThat(outcome.text()).contains("held by Ana: changes the disk");
    }
    assertThat(
            machine
                .client()
                .post(
                    "/api/mt5/commands",
                    "{\"command\":\"restart-bridge\",\"account\":null,\"reason\":\"other healer\"}")
                .status())
        .isEqualTo(409);
    assertThat(startedAt(machine)).isEqualTo(started);
    assertThat(machine.run("release").code()).isZero();
  }

  private static void aDeadBridgeIsStartedAgain(Installation machine) {
    Installation.Outcome well = machine.run("monitor");
    assertThat(well.code()).isZero();
    assertThat(well.text()).isEqualTo("bridge: healthy\n");
    machine.kill();
    Installation.Outcome outcome = machine.run("monitor");
    assertThat(outcome.code()).as(outcome.text()).isZero();
    assertThat(outcome.text())
        .contains("does not answer and is restarted", "healthy, 7 of 7 accounts are well");
  }

  private static void everythingIsRestarted(Installation machine) {
    String started = startedAt(machine);
    Installation.Outcome late = machine.run("full-restart", "drill", "2026-01-01T00:00:00Z");
    assertThat(late.code()).isEqualTo(1);
    assertThat(late.text()).contains("too long ago");
    assertThat(startedAt(machine)).isEqualTo(started);

    Installation.Outcome outcome = machine.run("full-restart", "it's \"stuck\"; $(id)");
    assertThat(outcome.code()).as(outcome.text()).isZero();
    assertThat(outcome.text()).contains("restart-bridge", "healthy, 7 of 7 accounts are well");
    assertThat(startedAt(machine)).isNotEqualTo(started);
    assertThat(Installation.read(machine.data().resolve("commands.log")).lines())
        .filteredOn(line -> line.contains("\"reason\":\"it's \\\"stuck\\\"; $(id)\""))
        .hasSize(1 + ACCOUNTS)
        .allMatch(line -> line.contains("\"accepted\":true"));
  }

  private static void aDeploymentThatWasCutOffIsMended(Installation machine, Path second)
      throws Exception {
    Path never = machine.version("never", "io.fidus.bridge.NoSuchProgram");
    Process script = machine.start("deploy", never.toString(), Installation.sum(never), "cut off");
    await().atMost(Duration.ofSeconds(60)).until(() -> machine.runs(never) || !script.isAlive());
    script.destroyForcibly().waitFor();
    assertThat(machine.runs(never)).isTrue();
    assertThat(machine.data().resolve("bridge.hold")).exists();

    Installation.Outcome outcome = machine.run("monitor");
    assertThat(outcome.code()).as(outcome.text()).isZero();
    assertThat(outcome.text()).contains("a deployment was cut off", "restored the backup");
    assertThat(machine.runs(second)).isTrue();
    assertThat(machine.accounts()).containsExactly(ACCOUNTS, ACCOUNTS);
    assertThat(machine.data().resolve("bridge.hold")).doesNotExist();
  }

  @Test
  void aBackupThatWasDamagedIsNotPutBack() throws Exception {
    try (Installation machine = new Installation(folder)) {
      Path first = machine.version("first", BRIDGE);
      Files.copy(first, machine.home().resolve("bridge.jar"));
      Files.writeString(machine.data().resolve("api-keys.json"), "{}");
      String backup = machine.run("back-up").text().strip();
      Path kept = machine.home().resolve("backups").resolve(backup);
      assertThat(Installation.sum(kept.resolve("bridge.jar"))).isEqualTo(Installation.sum(first));
      Files.writeString(kept.resolve("data/api-keys.json"), "{ }");
      Path second = machine.version("second", BRIDGE);
      Files.copy(second, machine.home().resolve("bridge.jar"), StandardCopyOption.REPLACE_EXISTING);

      Installation.Outcome outcome = machine.run("roll-back", backup);
      assertThat(outcome.code()).isEqualTo(4);
      assertThat(outcome.text()).contains("missing or damaged; nothing was changed");
      assertThat(machine.runs(second)).isTrue();
      assertThat(machine.data().resolve("api-keys.json")).hasContent("{}");
    }
  }

  @Test
  void whatCannotBeMeantIsRefused() throws Exception {
    try (Installation machine = new Installation(folder)) {
      assertThat(machine.run("explode").code()).isEqualTo(2);
      assertThat(machine.run("deploy", "nothing").code()).isEqualTo(2);
      assertThat(machine.run("full-restart").code()).isEqualTo(2);
      assertThat(machine.run("full-restart", "drill", "yesterday-ish").code()).isEqualTo(2);
      assertThat(machine.run("check").text()).contains("there is no bridge.jar");
      assertThat(machine.run("status").text()).isEqualTo("down\n");
    }
  }

  private static String startedAt(Installation machine) {
    return machine.client().get("/api/mt5/status").body().get("started_at").asString();
  }
}
