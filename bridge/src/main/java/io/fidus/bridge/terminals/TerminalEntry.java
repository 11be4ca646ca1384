package io.fidus.bridge.terminals;

import io.fidus.engine.facts.AccountIdentity;
import java.nio.file.Path;
import java.util.List;

/**
 * A terminal that is to run on this machine.
 *
 * @param executable the program, for example {@code C:\MT5-51201\terminal64.exe}
 * @param arguments its words, for example {@code /portable}
 * @param folder the portable folder, in which it runs
 */
record TerminalEntry(
    String server, long login, String executable, List<String> arguments, String folder) {
  private static final String START_FILE = "fidus-start.ini";

  TerminalEntry {
    arguments = List.copyOf(arguments);
  }

  AccountIdentity account() {
    return new AccountIdentity(server, login);
  }

  /** Where the credential lies while it starts. */
  Path startFile() {
    return Path.of(folder).resolve(START_FILE);
  }
}
