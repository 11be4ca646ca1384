package io.fidus.platform.audit.internal;

import io.fidus.platform.store.DataSettings;
import io.fidus.program.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The head of the chain in a file of the data folder, outside of the database: whoever cuts off the
 * end of the chain in the database, with its head, is found out by it. It never goes back.
 */
@Component
class HeadFile {
  private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);
  private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64})\\s*");

  private final Path path;

  HeadFile(DataSettings settings) {
    path = settings.folder().resolve("audit-head");
  }

  /** The head that was noted last; empty when none was yet. */
  Optional<Head> read() {
    try {
      Matcher line = LINE.matcher(Files.exists(path) ? Files.readString(path) : "");
      return line.matches()
          ? Optional.of(new Head(Head.ID, Long.parseLong(line.group(1)), line.group(2)))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("The head of the audit log cannot be read from {}", path.getFileName(), e);
      return Optional.empty();
    }
  }

  /** Notes a newer head. */
  void advance(Head head) {
    if (read().map(Head::number).orElse(0L) >= head.number()) {
      return;
    }
    try {
      PrivateFile.write(path, head.number() + " " + head.hash() + '\n');
    } catch (IOException e) {
      LOG.warn("The head of the audit log cannot be noted in {}", path.getFileName(), e);
    }
  }
}
