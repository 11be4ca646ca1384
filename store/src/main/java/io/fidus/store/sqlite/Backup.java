package io.fidus.store.sqlite;

import io.fidus.store.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;

/** A consistent copy of the database, made while it is used, on a connection of its own. */
final class Backup {
  private Backup() {}

  static void write(Path database, Path target) {
    CompletableFuture<Path> done = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("store-backup")
        .start(
            () -> {
              try {
                done.complete(copy(database, target));
              } catch (IOException | RuntimeException e) {
                done.completeExceptionally(
                    new StoreUnavailable("Cannot write the backup " + target + ": " + e, e));
              }
            });
    Answers.await(done);
  }

  private static Path copy(Path database, Path target) throws IOException {
    if (Files.exists(target)) {
      throw new StoreUnavailable(target + " is there already: a backup does not replace a file");
    }
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    Files.deleteIfExists(unfinished);
    try (Session session = Session.copying(database)) {
      session.update("VACUUM INTO ?", unfinished.toString());
    }
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Folders.flush(folder);
    }
    return target;
  }
}
