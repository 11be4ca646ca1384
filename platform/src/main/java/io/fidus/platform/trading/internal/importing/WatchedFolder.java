package io.fidus.platform.trading.internal.importing;

import io.fidus.metatrader.statement.NamedAccount;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.trading.internal.storage.ImportEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder whose statements are imported as they arrive.
 *
 * <p>A file is taken when its size and time are the same at two looks in a row, so that one that is
 * still being copied is left alone. It then moves to {@code imported}, or to {@code refused} beside
 * a text that says why. A subfolder is named like a trade server and holds statements of it, which
 * is how those of MetaTrader 4 say where they belong. A stop between import and move imports the
 * file again at the next start, which changes nothing.
 */
public final class WatchedFolder {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
  private static final String IMPORTED = "imported";
  private static final String REFUSED = "refused";
  private static final String PROBLEM = ".problem.txt";

  private final Path folder;
  private final StatementImports imports;
  private Map<Path, Look> lastLook = Map.of();

  /** What a file looked like. */
  private record Look(long size, long modified) {}

  public WatchedFolder(Path folder, StatementImports imports) {
    this.folder = folder;
    this.imports = imports;
  }

  /** Looks once and imports every file that has not changed since the look before. */
  public void look() throws IOException {
    Map<Path, Look> now = new HashMap<>();
    for (Path file : files()) {
      Look look = new Look(Files.size(file), Files.getLastModifiedTime(file).toMillis());
      if (look.equals(lastLook.get(file))) {
        take(file);
      } else {
        now.put(file, look);
      }
    }
    lastLook = now;
  }

  private List<Path> files() throws IOException {
    Files.createDirectories(folder);
    List<Path> found = new ArrayList<>(waiting(folder));
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path server : entries.filter(Files::isDirectory).filter(this::isServer).toList()) {
        found.addAll(waiting(server));
      }
    }
    return found.stream().sorted().toList();
  }

  private static List<Path> waiting(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(Files::isRegularFile).filter(WatchedFolder::isStatement).toList();
    }
  }

  private boolean isServer(Path directory) {
    String name = name(directory);
    return !name.equals(IMPORTED) && !name.equals(REFUSED) && !name.startsWith(".");
  }

  private static boolean isStatement(Path file) {
    return !name(file).startsWith(".") && !name(file).endsWith(PROBLEM);
  }

  private void take(Path file) throws IOException {
    Optional<String> server =
        folder.equals(file.getParent())
            ? Optional.empty()
            : Optional.ofNullable(file.getParent()).map(WatchedFolder::name);
    ImportRequest request =
        ImportRequest.of(file, Actor.system("watched folder"), ImportEntry.Channel.WATCHED_FOLDER)
            .named(new NamedAccount(server, OptionalLong.empty(), Optional.empty()));
    try {
      imports.importFile(request);
      move(file, IMPORTED);
    } catch (Refusal refusal) {
      Path moved = move(file, REFUSED);
      Files.writeString(
          moved.resolveSibling(name(moved) + PROBLEM),
          "%s%n%n%s%n%s%n"
              .formatted(refusal.kind().title(), refusal.detail(), refusal.kind().action()));
      LOG.warn("{} was refused: {}", name(file), refusal.detail());
    }
  }

  /** Moves a file, under a name that is still free. */
  private Path move(Path file, String where) throws IOException {
    Path directory = Files.createDirectories(folder.resolve(where));
    Path target = directory.resolve(name(file));
    for (int i = 2; Files.exists(target); i++) {
      target = directory.resolve(i + "-" + name(file));
    }
    return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      throw new UncheckedIOException(new IOException("A path without a name: " + path));
    }
    return name.toString();
  }
}
