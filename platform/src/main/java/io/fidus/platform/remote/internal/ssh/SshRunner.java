package io.fidus.platform.remote.internal.ssh;

import io.fidus.platform.remote.SshSettings;
import io.fidus.platform.remote.internal.ssh.SshOutcome.Ended;
import io.fidus.platform.remote.internal.ssh.SshOutcome.GivenUp;
import io.fidus.platform.remote.internal.ssh.SshOutcome.NotBegun;
import io.fidus.program.InvalidSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * Runs a command on the machine of the bridge. The machine must show the pinned key; nothing of the
 * user's own configuration of SSH is read; a command has a time, and its output a size.
 */
final class SshRunner {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);

  private final SshSettings settings;
  private final Optional<PublicKey> pinned;
  private final List<KeyPair> keys;

  /**
   * @throws InvalidSettingException for settings that cannot be meant
   */
  SshRunner(SshSettings settings) {
    settings.check();
    this.settings = settings;
    boolean used = settings.host().isPresent();
    pinned = settings.hostKey().filter(_ -> used).map(SshRunner::publicKey);
    keys = settings.keyFile().filter(_ -> used).map(SshRunner::privateKeys).orElse(List.of());
  }

  boolean isConfigured() {
    return settings.host().isPresent();
  }

  /** Runs a command of the settings, and waits for its end. */
  SshOutcome run(String command) {
    if (!isConfigured()) {
      return new NotBegun("VPS_HOST is not set.");
    }
    AtomicBoolean otherKey = new AtomicBoolean();
    try (SshClient client = SshClient.setUpDefaultClient()) {
      client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
      client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
      client.setServerKeyVerifier(
          (_, _, shown) -> {
            boolean same = KeyUtils.compareKeys(pinned.orElseThrow(), shown);
            otherKey.compareAndSet(false, !same);
            return same;
          });
      preferPinnedType(client);
      client.start();
      return in(client, command);
    } catch (IOException e) {
      return new NotBegun(
          otherKey.get()
              ? "The machine shows another key than VPS_HOST_KEY; nothing was sent to it."
              : "The machine cannot be reached or does not let us in (%s)."
                  .formatted(e.getClass().getSimpleName()));
    }
  }

  private SshOutcome in(SshClient client, String command) throws IOException {
    try (ClientSession session =
        client
            .connect(
                settings.username().orElseThrow(), settings.host().orElseThrow(), settings.port())
            .verify(TO_CONNECT)
            .getSession()) {
      keys.forEach(session::addPublicKeyIdentity);
      settings.password().ifPresent(session::addPasswordIdentity);
      session.auth().verify(TO_CONNECT);
      return in(session, command);
    }
  }

  private SshOutcome in(ClientSession session, String command) throws IOException {
    LimitedOutput output = new LimitedOutput();
    try (ChannelExec channel = session.createExecChannel(command)) {
      channel.setOut(output);
      channel.setErr(output);
      channel.open().verify(TO_CONNECT);
      boolean ended =
          channel
              .waitFor(EnumSet.of(ClientChannelEvent.CLOSED), settings.timeout())
              .contains(ClientChannelEvent.CLOSED);
      Integer code = channel.getExitStatus();
      return ended && code != null
          ? new Ended(code, output.text(), output.isCut())
          : new GivenUp(output.text());
    } catch (IOException e) {
      return new GivenUp(output.text());
    }
  }

  /** A machine has keys of several types, and shows the first that the client asks for. */
  private void preferPinnedType(SshClient client) {
    String type = KeyUtils.getKeyType(pinned.orElseThrow());
    client.setSignatureFactories(
        client.getSignatureFactories().stream()
            .sorted(
                Comparator.comparing(
                    factory ->
                        !Objects.equals(KeyUtils.getCanonicalKeyType(factory.getName()), type)))
            .toList());
  }

  private static PublicKey publicKey(String text) {
    try {
      return Objects.requireNonNull(
          PublicKeyEntry.parsePublicKeyEntry(text.strip())
              .resolvePublicKey(null, Map.of(), PublicKeyEntryResolver.FAILING));
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new InvalidSettingException(
          "VPS_HOST_KEY is not a public key such as ssh-ed25519 AAAA....",
          "Set it to the second and third word of what ssh-keyscan prints.",
          e);
    }
  }

  private static List<KeyPair> privateKeys(String name) {
    Path file = Path.of(name);
    try (InputStream in = Files.newInputStream(file)) {
      Iterable<KeyPair> found =
          SecurityUtils.loadKeyPairIdentities(
              null, new PathResource(file), in, FilePasswordProvider.EMPTY);
      return StreamSupport.stream(Objects.requireNonNull(found).spliterator(), false).toList();
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new InvalidSettingException(
          "VPS_KEY_FILE names no private key without a passphrase: " + name + ".",
          "Correct VPS_KEY_FILE and start again.",
          e);
    }
  }
}
