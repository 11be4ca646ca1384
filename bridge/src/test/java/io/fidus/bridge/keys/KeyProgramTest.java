package io.fidus.bridge.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.bridge.Client;
import io.fidus.bridge.OwnProcess;
import io.fidus.bridge.RunningBridge;
import io.fidus.bridge.TestCertificate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's orders about keys, with and without a bridge that runs. */
class KeyProgramTest {
  @TempDir Path data;

  /** What came of an order. */
  private record Result(int code, String out, String err) {}

  private Result keys(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        KeyProgram.run(
            List.of(words),
            Map.of("BRIDGE_DATA", data.toString()),
            InstantSource.system(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private String issued(String name, String scope) {
    Result result = keys("issue", name, scope);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).matches("[0-9a-f]{12}\\.[0-9a-f]{64}\\R");
    assertThat(result.err()).doesNotContain(result.out().strip());
    return result.out().strip();
  }

  private static String id(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static int asks(RunningBridge bridge, String key) {
    return new Client(bridge.uri(), key).get("/api/mt5/accounts").status();
  }

  private void assertRefusesWhatHasNoSense() {
    assertRefused("A scope is READ, PLATFORM or ADMIN, not 'ROOT'.", "issue", "more", "ROOT");
    assertRefused("There is a key with the name 'desk' already.", "issue", "desk", "READ");
    assertRefused("A name has 1 to 100 characters.", "issue", " ", "READ");
    assertRefused("No key has the id 'abcdef'.", "revoke", "abcdef");
    assertRefused("No key has the id '../x'; keys list shows them.", "revoke", "../x");
    assertRefused("keys takes: list, or issue NAME SCOPE, or revoke ID.", "isue", "desk", "READ");
    assertRefused("keys takes: list, or issue NAME SCOPE, or revoke ID.");
  }

  private void assertRefused(String sentence, String... words) {
    assertThat(keys(words)).isEqualTo(new Result(2, "", sentence + System.lineSeparator()));
  }

  @Test
  void withoutABridgeTheFileIsChangedAndTheNextBridgeKnowsIt() throws IOException {
    RunningBridge.start(data).close();
    String desk = issued("desk", "read");
    String gone = issued("gone", "ADMIN");
    assertThat(keys("revoke", id(gone)).code()).isZero();
    assertRefusesWhatHasNoSense();

    Result list = keys("list");
    assertThat(list.code()).isZero();
    assertThat(list.out().lines()).hasSize(4).anyMatch(line -> line.matches(id(desk) + " .*desk"));
    assertThat(list.out()).doesNotContain(desk);
    try (RunningBridge bridge = RunningBridge.start(data)) {
      assertThat(asks(bridge, desk)).isEqualTo(200);
      assertThat(asks(bridge, gone)).isEqualTo(401);
    }
    assertThat(Files.readString(data.resolve("api-keys.json"))).doesNotContain(desk.substring(13));
  }

  @Test
  void aRunningBridgeIsAskedAndItHoldsAtOnce() throws IOException {
    try (RunningBridge bridge = RunningBridge.start(data)) {
      String desk = issued("desk", "READ");
      String gone = issued("gone", "PLATFORM");
      assertThat(asks(bridge, desk)).isEqualTo(200);
      assertThat(asks(bridge, gone)).isEqualTo(200);
      assertThat(keys("revoke", id(gone)).code()).isZero();
      assertThat(asks(bridge, gone)).isEqualTo(401);
      assertRefusesWhatHasNoSense();
      assertThat(keys("list").out()).contains(id(desk), id(gone)).doesNotContain(desk);
      assertThat(issued("gone", "READ")).as("a revoked name is free").isNotEqualTo(gone);

      String first = bridge.key();
      assertThat(keys("revoke", id(first)).code()).isZero();
      assertThat(keys("list"))
          .satisfies(result -> assertThat(result.code()).isEqualTo(1))
          .satisfies(result -> assertThat(result.err()).contains("stop the bridge"));
      Files.delete(data.resolve("platform.key"));
      assertThat(keys("list").err()).contains("platform.key", "stop the bridge");
    }
    assertThat(keys("list").out()).contains("gone");
    assertThat(data.resolve("bridge.address")).doesNotExist();
  }

  @Test
  void aBridgeWithTlsIsAskedWhateverNameItsCertificateHas() throws Exception {
    TestCertificate own = TestCertificate.make(data, "own", "mt5.example");
    TestCertificate other = TestCertificate.make(data, "other", "mt5.example");
    try (RunningBridge _ =
        RunningBridge.start(
            data,
            "fidus.bridge.tls-certificate=" + own.file(),
            "fidus.bridge.tls-key=" + own.keyFile())) {
      issued("desk", "READ");
      assertThat(keys("list").out()).contains("desk");

      Path address = data.resolve("bridge.address");
      Files.writeString(address, Files.readString(address).replace("own.pem", "other.pem"));
      assertThat(other.file()).exists();
      assertThat(keys("list").code()).isEqualTo(1);
      assertThat(keys("list").out()).isEmpty();
    }
  }

  @Test
  void whereNoBridgeEverStartedThereAreNoKeys() throws IOException {
    assertThat(keys("list"))
        .satisfies(result -> assertThat(result.code()).isEqualTo(2))
        .satisfies(result -> assertThat(result.err()).startsWith("There are no keys in " + data));
    assertThat(keys("issue", "desk", "READ").code()).isEqualTo(2);
    assertThat(data.resolve("api-keys.json")).doesNotExist();
  }

  @Test
  void theAddressOfABridgeThatWasKilledMisleadsNobody() throws IOException {
    RunningBridge.start(data).close();
    Files.writeString(
        data.resolve("bridge.address"), "{\"uri\":\"http://localhost:1\",\"certificate\":null}");
    assertThat(keys("list").code()).isZero();
  }

  @Test
  void theProgramSaysNothingElse() throws Exception {
    RunningBridge.start(data).close();
    Map<String, String> environment = Map.of("BRIDGE_DATA", data.toString());
    OwnProcess wrong = OwnProcess.start(environment, "keys", "issue", "desk", "ROOT");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.output()).hasLineCount(1).startsWith("A scope is");
    OwnProcess right = OwnProcess.start(environment, "keys", "issue", "desk", "READ");
    assertThat(right.exitCode()).isZero();
    assertThat(right.output()).hasLineCount(2).startsWith("Key ");
    OwnProcess running =
        OwnProcess.start(
            Map.of("BRIDGE_DATA", data.toString(), "BRIDGE_PORT", "0", "LINK_PORT", "0"));
    try (running) {
      running.awaitReady();
      OwnProcess asked = OwnProcess.start(environment, "keys", "issue", "more", "READ");
      assertThat(asked.exitCode()).as(asked.output()).isZero();
      assertThat(asked.output()).hasLineCount(2);
      running.kill();
    }
    assertThat(keys("list").out()).contains("desk", "more");
  }
}
