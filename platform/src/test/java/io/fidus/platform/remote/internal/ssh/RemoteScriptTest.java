package io.fidus.platform.remote.internal.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script with which a workflow reaches the machine of the bridge, with OpenSSH's client. */
class RemoteScriptTest {
  private static final Path SCRIPT =
      Path.of("..", "scripts", "deploy", "remote.sh").toAbsolutePath().normalize();

  @TempDir Path folder;
  private final KeyPair person;
  private final TestMachine machine;

  RemoteScriptTest() throws Exception {
    person = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    machine = new TestMachine(Optional.of(person.getPublic()));
  }

  @BeforeEach
  void needsTheClient() {
    assumeThat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)))
        .as("OpenSSH's client is installed")
        .anyMatch(path -> Files.isExecutable(Path.of(path, "ssh")));
  }

  @AfterEach
  void stop() throws IOException {
    machine.close();
  }

  private record Outcome(int code, String text) {}

  private Outcome run(Map<String, String> settings, String... words) throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("VPS_HOST", "localhost");
    environment.put("VPS_PORT", String.valueOf(machine.port()));
    environment.put("VPS_USERNAME", TestMachine.USER);
    environment.put("VPS_HOST_KEY", machine.hostKey());
    environment.put("VPS_PASSWORD", TestMachine.PASSWORD);
    environment.put("BRIDGE_HOME", folder.resolve("home of it").toString());
    environment.put("BRIDGE_DATA", folder.resolve("data").toString());
    environment.put("BRIDGE_KEEPER", "process");
    environment.putAll(settings);
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of("bash", SCRIPT.toString()), Stream.of(words)).toList())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String text =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .replace("\r", "");
    return new Outcome(process.waitFor(), text);
  }

  @Test
  void aVerbIsRunThereWithItsWordsWhole() throws Exception {
    Files.createDirectories(folder.resolve("home of it"));
    Files.createDirectories(folder.resolve("data"));
    assertThat(run(Map.of(), "status")).isEqualTo(new Outcome(0, "down\n"));
    Outcome held = run(Map.of(), "hold", "Ana", "it's \"her\" disk; $(touch stolen)");
    assertThat(held.code()).as(held.text()).isZero();
    assertThat(Files.readString(folder.resolve("data/bridge.hold")))
        .contains("it's \\\"her\\\" disk; $(touch stolen)");
    Outcome monitored = run(Map.of(), "monitor");
    assertThat(monitored.code()).isEqualTo(75);
    assertThat(monitored.text()).contains("held by Ana");
    assertThat(String.join("\n", machine.commands)).doesNotContain(TestMachine.PASSWORD);
  }

  @Test
  void aKeySignsInToo() throws Exception {
    Path file = folder.resolve("key");
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(person, "keeper", null, out);
    }
    Map<String, String> settings =
        Map.of("VPS_KEY", Files.readString(file).strip(), "VPS_PASSWORD", "");
    Outcome outcome = run(settings, "status");
    assertThat(outcome.code()).as(outcome.text()).isZero();
    assertThat(outcome.text()).isEqualTo("down\n");
  }

  @Test
  void anotherHostKeyIsRefused() throws Exception {
    KeyPair other = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    Outcome outcome =
        run(Map.of("VPS_HOST_KEY", PublicKeyEntry.toString(other.getPublic())), "status");
    assertThat(outcome.code()).isNotZero();
    assertThat(outcome.text())
        .contains("Host key verification failed")
        .doesNotContain(TestMachine.PASSWORD);
    assertThat(machine.commands).isEmpty();
  }

  @Test
  void aFileArrivesWholeAndDoesNotStay() throws Exception {
    Path home = folder.resolve("home of it");
    Files.createDirectories(home);
    Files.createDirectories(folder.resolve("data"));
    Path file = folder.resolve("bridge-1.jar");
    byte[] bytes = new byte[70_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    Files.write(file, bytes);
    Outcome outcome = run(Map.of(), "deploy", file.toString(), "drill");
    assertThat(outcome.code()).isEqualTo(1);
    // It passes the comparison of its SHA-256, and is then seen to be no program.
    assertThat(outcome.text()).contains("is not a Java archive");
    try (Stream<Path> left = Files.list(home.resolve("incoming"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    for (String variable : List.of("VPS_HOST", "VPS_USERNAME", "VPS_HOST_KEY")) {
      Outcome outcome = run(Map.of(variable, ""), "status");
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.text()).contains(variable + " is not set");
    }
    assertThat(run(Map.of("VPS_PASSWORD", ""), "status").text()).contains("neither VPS_KEY nor");
    assertThat(machine.commands).isEmpty();
  }
}
