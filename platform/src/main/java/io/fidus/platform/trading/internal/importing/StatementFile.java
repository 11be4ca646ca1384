package io.fidus.platform.trading.internal.importing;

import io.fidus.metatrader.statement.StatementSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A statement in a file. */
record StatementFile(Path file, long size) implements StatementSource {

  static StatementFile of(Path file) throws IOException {
    return new StatementFile(file, Files.size(file));
  }

  @Override
  public InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }
}
