package io.fidus.bridge.keys;

import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The issued keys in one small file, which the running bridge and an operator's command both
 * change: under a lock, and whole or not at all.
 */
@Component
class KeyFile {
  private record Content(int version, List<ApiKey> keys) {}

  private static final int VERSION = 1;

  private final Path file;
  private final Path lockFile;
  private final JsonMapper mapper;
  private volatile List<ApiKey> read = List.of();
  private volatile long readStamp = -1;

  KeyFile(BridgeSettings settings, JsonMapper mapper) {
    file = settings.file("api-keys.json");
    lockFile = settings.file("api-keys.lock");
    this.mapper = mapper;
  }

  /** The keys, read again when somebody has changed the file. */
  List<ApiKey> keys() {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      long stamp = Files.getLastModifiedTime(file).toMillis() * 31 + Files.size(file);
      if (stamp != readStamp) {
        read = List.copyOf(mapper.readValue(Files.readString(file), Content.class).keys());
        readStamp = stamp;
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("The keys in " + file + " cannot be read", e);
    }
  }

  synchronized void change(UnaryOperator<List<ApiKey>> change) {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        readStamp = -1;
        List<ApiKey> changed = List.copyOf(change.apply(keys()));
        PrivateFile.write(
            file,
            mapper
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new Content(VERSION, changed)));
        readStamp = -1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The keys in " + file + " cannot be changed", e);
    }
  }
}
