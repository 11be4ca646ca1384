package io.fidus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The repository's own files, as the checks of the house read them. */
final class SourceTree {
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", "node_modules", "dist", "data", ".fidus", "test-results");
  private static final Set<String> TEXT =
      Set.of(
          "java",
          "ts",
          "tsx",
          "css",
          "sh",
          "md",
          "json",
          "yml",
          "yaml",
          "xml",
          "properties",
          "html",
          "mq5",
          "mq4",
          "mqh",
          "cpp",
          "hpp",
          "example",
          "fidus",
          "run",
          "mongod");

  private SourceTree() {}

  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("fidus"))) {
      Path parent = here.getParent();
      if (parent == null) {
        throw new IllegalStateException("No folder above the tests holds the fidus command");
      }
      here = parent;
    }
    return here;
  }

  /** Every text file below the root that is written by hand or committed. */
  static List<Path> files() {
    return below(root()).filter(SourceTree::isText).sorted().toList();
  }

  static List<Path> java() {
    return files().stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  static boolean isTest(Path file) {
    String path = root().relativize(file).toString();
    return path.contains("/src/test/") || path.startsWith("web/e2e/") || path.contains(".test.");
  }

  /** The text of a file; what is not UTF-8, as in a fixture, is read as far as it goes. */
  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return root().relativize(file).toString();
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    return TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList().stream()
          .filter(child -> !NOT_OURS.contains(child.getFileName().toString()))
          .flatMap(child -> Files.isDirectory(child) ? below(child) : Stream.of(child));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
