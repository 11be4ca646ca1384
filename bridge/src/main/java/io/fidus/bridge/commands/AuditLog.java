package io.fidus.bridge.commands;

import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A line of JSON for each command, on the disk before the command is done. */
@Component
class AuditLog {
  private final Path file;
  private final JsonMapper mapper;

  AuditLog(BridgeSettings settings, JsonMapper mapper) {
    file = settings.file("commands.log");
    this.mapper = mapper;
  }

  synchronized void append(Record entry) {
    byte[] line = (mapper.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
              PrivateFile.ownerOnly())) {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The audit log " + file + " cannot be written", e);
    }
  }
}
