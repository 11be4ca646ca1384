package io.fidus.store.sqlite;

import io.fidus.store.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process out of the data folder: it would break the single writer and every cache.
 * The operating system gives the lock back when the process ends, however it ends.
 */
final class LockFile implements AutoCloseable {
  private static final String LOCK = "fidus.lock";
  private static final String OWNER = "fidus.pid";

  private final FileChannel channel;

  private LockFile(FileChannel channel) {
    this.channel = channel;
  }

  static LockFile take(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new StoreUnavailable(
            "The data folder "
                + folder.toAbsolutePath()
                + " is in use by another process"
                + owner(folder)
                + ": stop it first, or give this one another folder");
      }
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(OWNER), pid);
      return new LockFile(channel);
    } catch (IOException e) {
      throw new StoreUnavailable("Cannot lock the data folder " + folder + ": " + e, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String owner(Path folder) throws IOException {
    Path owner = folder.resolve(OWNER);
    return Files.exists(owner) ? " (" + Files.readString(owner).strip() + ")" : "";
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreUnavailable("Cannot give the data folder back: " + e, e);
    }
  }
}
