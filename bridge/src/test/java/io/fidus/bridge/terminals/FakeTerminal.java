package io.fidus.bridge.terminals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fidus.bridge.RunningBridge;
import io.fidus.bridge.TestTerminal;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A terminal's process: reads the file that it is started with, and reports over the link. */
final class FakeTerminal {
  private static final String CONFIG = "/config:";

  private FakeTerminal() {}

  /** The file with the link's port, server, login, and perhaps where the start-up file lies. */
  public static void main(String[] words) throws IOException, InterruptedException {
    if (words.length > 3 && words[3].startsWith(CONFIG)) {
      Path file = Path.of(words[3].substring(CONFIG.length()));
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      Files.writeString(Path.of("seen.txt"), mode + "\n" + Files.readString(file), UTF_8);
    }
    Path portFile = Path.of(words[0]);
    while (!Files.exists(portFile) || Files.size(portFile) == 0) {
      Thread.sleep(20);
    }
    int port = Integer.parseInt(Files.readString(portFile));
    AccountIdentity account = new AccountIdentity(words[1], Long.parseLong(words[2]));
    try (TestTerminal _ =
        new TestTerminal(account, LinkKey.of(RunningBridge.LINK_KEY), () -> port)) {
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
