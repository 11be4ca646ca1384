package io.fidus.platform.remote.internal.ssh;

import io.fidus.platform.remote.SshSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellFactory;

/** A machine that is reached with SSH, and runs what it is told with this one's shell. */
final class TestMachine implements AutoCloseable {
  static final String USER = "keeper";
  static final String PASSWORD = "seven ropes on the pier";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey;

  /** Every command that came. */
  final List<String> commands = new CopyOnWriteArrayList<>();

  TestMachine(Optional<PublicKey> letsIn) throws IOException, GeneralSecurityException {
    hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    KeyPair other = KeyUtils.generateKeyPair("ssh-rsa", 2048);
    server.setHost("localhost");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(other, hostKey));
    server.setPasswordAuthenticator(
        (user, password, _) -> user.equals(USER) && password.equals(PASSWORD));
    server.setPublickeyAuthenticator(
        (user, key, _) ->
            user.equals(USER)
                && letsIn.filter(known -> KeyUtils.compareKeys(known, key)).isPresent());
    server.setCommandFactory(
        (channel, command) -> {
          commands.add(command);
          return new ProcessShellFactory(command, "/bin/sh", "-c", command).createShell(channel);
        });
    server.start();
  }

  int port() {
    return server.getPort();
  }

  String hostKey() {
    return PublicKeyEntry.toString(hostKey.getPublic());
  }

  SshSettings settings(String check, Duration timeout) {
    return settings(hostKey(), Optional.of(PASSWORD), Optional.empty(), check, timeout);
  }

  SshSettings settings(
      String pinned,
      Optional<String> password,
      Optional<Path> keyFile,
      String check,
      Duration timeout) {
    return new SshSettings(
        Optional.of("localhost"),
        port(),
        Optional.of(USER),
        Optional.of(pinned),
        keyFile.map(Path::toString),
        password,
        timeout,
        Optional.of(check),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
