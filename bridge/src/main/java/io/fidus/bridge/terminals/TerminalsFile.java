package io.fidus.bridge.terminals;

import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code terminals.json}, in which an operator lists the terminals of this machine. */
@Component
class TerminalsFile {
  private static final int VERSION = 1;

  private record Content(int version, List<TerminalEntry> terminals) {}

  private final Path file;
  private final JsonMapper mapper;

  TerminalsFile(BridgeSettings settings, JsonMapper mapper) {
    file = settings.file("terminals.json");
    this.mapper = mapper;
  }

  /** The terminals that are to run; none when there is no file. */
  List<TerminalEntry> entries() {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      Content content = mapper.readValue(Files.readString(file), Content.class);
      if (content.version() != VERSION) {
        throw wrong("it has another version than " + VERSION);
      }
      check(content.terminals());
      return content.terminals();
    } catch (IOException | JacksonException e) {
      throw new InvalidSettingException(
          "The terminals in " + file + " cannot be read.",
          "Correct the file as docs/reference/bridge.md describes it.",
          e);
    }
  }

  /** A folder serves one account: a terminal in it holds one login. */
  private void check(List<TerminalEntry> entries) {
    Set<Object> seen = new HashSet<>();
    for (TerminalEntry entry : entries) {
      Path folder = Path.of(entry.folder());
      if (!seen.add(entry.account()) || !seen.add(folder.toAbsolutePath().normalize())) {
        throw wrong("an account or a folder stands there twice: " + entry.account());
      }
      if (!Files.isDirectory(folder)) {
        throw wrong("the folder of " + entry.account() + " does not exist: " + folder);
      }
      if ((entry.server() + entry.executable()).chars().anyMatch(Character::isISOControl)) {
        throw wrong("a server or program has a character that none has");
      }
    }
  }

  private InvalidSettingException wrong(String what) {
    return new InvalidSettingException(
        "The terminals in " + file + " cannot be run: " + what + ".",
        "Correct the file as docs/reference/bridge.md describes it.");
  }
}
