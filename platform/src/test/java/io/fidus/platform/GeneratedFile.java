package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository that is made from the code. A test fails when the two differ; run with
 * {@code -Dfidus.update=true} it writes the file instead.
 */
public final class GeneratedFile {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private GeneratedFile() {}

  /** Checks, or brings up to date, the file at a path below the root of the repository. */
  public static void keep(String path, String content) {
    Path file = ROOT.resolve(path);
    try {
      if (Boolean.getBoolean("fidus.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as(
              "%s differs from the code; bring it up to date with: ./mvnw -pl platform -am test"
                  + " -Dfidus.update=true -Dsurefire.failIfNoSpecifiedTests=false"
                  + " '-Dtest=ModularityTests,SettingsTest,ProblemCatalogTest,OpenApiTest,RightsTest'",
              path)
          .isEqualTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file below the root of the repository. */
  public static String read(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
