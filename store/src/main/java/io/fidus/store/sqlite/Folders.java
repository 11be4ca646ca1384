package io.fidus.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders whose entries must survive a power cut. */
final class Folders {
  private Folders() {}

  /** Makes the names in a folder durable; Windows has no such call and needs none. */
  static void flush(Path folder) throws IOException {
    if (folder.getFileSystem().getSeparator().equals("/")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
