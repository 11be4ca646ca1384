package io.fidus.store.sqlite;

import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import io.fidus.store.kit.TestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A data folder of the embedded engine in a temporary place. */
public final class SqliteEngine implements TestEngine {
  private final Path folder;

  public SqliteEngine() {
    try {
      folder = Files.createTempDirectory("fidus-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  @Override
  public Store open(InstantSource clock, UnaryOperator<StoreSettings> change) {
    return Stores.open(change.apply(StoreSettings.embedded(folder, clock)));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
