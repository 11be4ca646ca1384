package io.fidus.store.sqlite;

import io.fidus.store.Blobs;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Index;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.wire.BlobIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Contents as files beside the database. A file appears under its name only when it is complete.
 */
final class FileBlobs implements Blobs {
  private static final String NAME = "blobs";
  private static final String UNFINISHED = ".part";

  private final Path folder;

  FileBlobs(Path dataFolder) {
    folder = dataFolder.resolve(NAME);
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(UNFINISHED)).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new StoreUnavailable("Cannot prepare " + folder + ": " + e, e);
    }
  }

  @Override
  public long put(String id, InputStream content) {
    Path file = file(id);
    Path unfinished = folder.resolve(id + UNFINISHED);
    try (content;
        FileChannel channel =
            FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      try {
        if (Files.exists(file)) {
          throw new DuplicateKey(NAME, Index.ID);
        }
        OutputStream out = Channels.newOutputStream(channel);
        long length = content.transferTo(out);
        channel.force(true);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return length;
      } finally {
        Files.deleteIfExists(unfinished);
        Folders.flush(folder);
      }
    } catch (FileAlreadyExistsException e) {
      throw new DuplicateKey(NAME, Index.ID);
    } catch (IOException e) {
      throw new StoreUnavailable("Cannot store the content " + id + ": " + e, e);
    }
  }

  @Override
  public Optional<InputStream> get(String id) {
    try {
      return Optional.of(Files.newInputStream(file(id)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreUnavailable("Cannot read the content " + id + ": " + e, e);
    }
  }

  @Override
  public boolean delete(String id) {
    try {
      boolean deleted = Files.deleteIfExists(file(id));
      Folders.flush(folder);
      return deleted;
    } catch (IOException e) {
      throw new StoreUnavailable("Cannot remove the content " + id + ": " + e, e);
    }
  }

  private Path file(String id) {
    return folder.resolve(BlobIds.require(id));
  }
}
