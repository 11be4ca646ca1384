package io.fidus.platform.remote.internal.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.platform.audit.Act;
import io.fidus.platform.remote.RemoteAction;
import io.fidus.platform.remote.RemoteAnswer;
import io.fidus.platform.remote.SshSettings;
import io.fidus.program.InvalidSettingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Commands over SSH, on a server in this process. */
@TestInstance(Lifecycle.PER_CLASS)
class SshHealerTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final KeyPair person;
  private final TestMachine machine;
  private final List<Act> audit = new ArrayList<>();

  SshHealerTest() throws Exception {
    person = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    machine = new TestMachine(Optional.of(person.getPublic()));
  }

  @AfterAll
  void stop() throws IOException {
    machine.close();
  }

  private RemoteAnswer answer(SshSettings settings) {
    return new SshHealer(settings, (_, act) -> audit.add(act))
        .carryOut(RemoteAction.CHECK, "watchdog", "it's \"silent\"; $(id)");
  }

  private RemoteAnswer answer(String command) {
    return answer(machine.settings(command, LONG));
  }

  @Test
  void aCommandIsRunAsTheSettingsHaveItAndAudited() {
    int before = machine.commands.size();
    assertThat(answer("echo first; echo bridge: healthy"))
        .isEqualTo(new RemoteAnswer.Done("bridge: healthy"));
    assertThat(machine.commands.subList(before, machine.commands.size()))
        .containsExactly("echo first; echo bridge: healthy");
    assertThat(audit)
        .last()
        .satisfies(
            act -> {
              assertThat(act.verb()).isEqualTo("ordered");
              assertThat(act.reason()).contains("it's \"silent\"; $(id)");
            });
  }

  @Test
  void howItEndsIsSaid() {
    assertThat(answer("echo bridge: held by Ana >&2; exit 75"))
        .isEqualTo(new RemoteAnswer.Held("bridge: held by Ana"));
    assertThat(answer("echo no such unit >&2; exit 5"))
        .isEqualTo(
            new RemoteAnswer.Refused("The command ended with 5: no such unit", Optional.empty()));
    assertThat(answer("exit 1"))
        .isEqualTo(
            new RemoteAnswer.Refused(
                "The command ended with 1: it said nothing", Optional.empty()));
  }

  @Test
  void whatTakesTooLongIsGivenUp() {
    RemoteAnswer answer = answer(machine.settings("sleep 20", Duration.ofMillis(500)));
    assertThat(((RemoteAnswer.Refused) answer).reason()).contains("what it has done is not known");
  }

  @Test
  void onlyTheBeginningOfALongOutputIsKept() {
    SshOutcome outcome =
        new SshRunner(machine.settings("true", LONG))
            .run("head -c 300000 /dev/zero | tr '\\0' 'x'; printf '\\033[2J'");
    assertThat(outcome).isInstanceOf(SshOutcome.Ended.class);
    SshOutcome.Ended ended = (SshOutcome.Ended) outcome;
    assertThat(ended.output()).hasSize(LimitedOutput.LARGEST).doesNotContain("\033");
    assertThat(ended.cut()).isTrue();
  }

  @Test
  void anotherHostKeyIsRefusedBeforeAnythingIsSent() throws Exception {
    int before = machine.commands.size();
    KeyPair other = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    RemoteAnswer answer =
        answer(
            machine.settings(
                PublicKeyEntry.toString(other.getPublic()),
                Optional.of(TestMachine.PASSWORD),
                Optional.empty(),
                "true",
                LONG));
    assertThat(((RemoteAnswer.Refused) answer).reason())
        .contains("another key than VPS_HOST_KEY; nothing was sent");
    assertThat(machine.commands).hasSize(before);
  }

  @Test
  void aKeySignsInToo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("key");
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(person, "keeper", null, out);
    }
    assertThat(
            answer(
                machine.settings(
                    machine.hostKey(), Optional.empty(), Optional.of(file), "echo in", LONG)))
        .isEqualTo(new RemoteAnswer.Done("in"));
  }

  @Test
  void aWrongPasswordIsNotRepeatedToAnybody() {
    RemoteAnswer answer =
        answer(
            machine.settings(
                machine.hostKey(),
                Optional.of("wrong ropes on the pier"),
                Optional.empty(),
                "true",
                LONG));
    assertThat(((RemoteAnswer.Refused) answer).reason())
        .contains("does not let us in")
        .doesNotContain("ropes");
    assertThat(machine.settings("true", LONG).toString()).doesNotContain("ropes");
  }

  @Test
  void aMachineThatIsNotThereIsSaid() throws Exception {
    SshSettings settings;
    try (TestMachine gone = new TestMachine(Optional.empty())) {
      settings = gone.settings("true", LONG);
    }
    assertThat(((RemoteAnswer.Refused) answer(settings)).reason()).contains("cannot be reached");
  }

  @Test
  void onlyWhatTheSettingsHaveCanBeDone() {
    SshHealer healer = new SshHealer(machine.settings("true", LONG), (_, act) -> audit.add(act));
    assertThat(healer.actions()).containsExactly(RemoteAction.CHECK);
    assertThat(healer.carryOut(RemoteAction.RESTART_EVERYTHING, "watchdog", "silent"))
        .isEqualTo(new RemoteAnswer.Refused("No command is set for that.", Optional.empty()));
  }

  @Test
  void settingsThatCannotBeMeantStopTheStart(@TempDir Path folder) {
    assertThatThrownBy(
            () ->
                new SshRunner(
                    machine.settings(
                        "ssh-rsa nonsense", Optional.of("x"), Optional.empty(), "true", LONG)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith("VPS_HOST_KEY is not a public key");
    assertThatThrownBy(
            () ->
                new SshRunner(
                    machine.settings(
                        machine.hostKey(),
                        Optional.empty(),
                        Optional.of(folder.resolve("none")),
                        "true",
                        LONG)))
        .hasMessageStartingWith("VPS_KEY_FILE names no private key");
    assertThatThrownBy(
            () ->
                new SshRunner(
                    machine.settings(
                        machine.hostKey(), Optional.empty(), Optional.empty(), "true", LONG)))
        .hasMessage("VPS_HOST is set, and neither VPS_KEY_FILE nor VPS_PASSWORD is.");
  }
}
