package io.fidus.bridge.terminals;

import io.fidus.bridge.settings.PrivateFile;
import io.fidus.engine.facts.AccountIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which processes are the terminals, for a bridge that is started again while they run. */
final class RunningFile {
  private record Entry(AccountIdentity account, long process, Instant started) {}

  private record Content(List<Entry> terminals) {}

  private final Path file;
  private final JsonMapper mapper;
  private Content kept;

  RunningFile(Path file, JsonMapper mapper) {
    this.file = file;
    this.mapper = mapper;
    kept = read();
  }

  /** The process of an account's terminal, when it still runs and is the same. */
  Optional<ProcessHandle> find(AccountIdentity account) {
    return kept.terminals().stream()
        .filter(entry -> entry.account().equals(account))
        .flatMap(
            entry ->
                ProcessHandle.of(entry.process())
                    .filter(process -> process.isAlive() && isSince(process, entry.started()))
                    .stream())
        .findFirst();
  }

  void keep(Collection<TerminalProcess> terminals) {
    Content content = new Content(terminals.stream().flatMap(one -> entry(one).stream()).toList());
    if (content.equals(kept)) {
      return;
    }
    try {
      PrivateFile.write(file, mapper.writeValueAsString(content) + "\n");
      kept = content;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private static Optional<Entry> entry(TerminalProcess terminal) {
    return terminal
        .process()
        .filter(ProcessHandle::isAlive)
        .flatMap(
            process ->
                process
                    .info()
                    .startInstant()
                    .map(since -> new Entry(terminal.entry().account(), process.pid(), since)));
  }

  private static boolean isSince(ProcessHandle process, Instant started) {
    return process.info().startInstant().equals(Optional.of(started));
  }

  /** What cannot be read names no process; then a terminal is at worst started beside itself. */
  private Content read() {
    try {
      return Files.exists(file)
          ? mapper.readValue(Files.readString(file), Content.class)
          : new Content(List.of());
    } catch (IOException | JacksonException e) {
      return new Content(List.of());
    }
  }
}
