package io.fidus.metatrader.link.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Compiles the terminal's programs as C++, each once. */
final class HarnessBuild {
  private HarnessBuild() {}

  /** The repository's folder {@code terminal}. */
  static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("terminal/harness/build.sh"))) {
      Path parent = here.getParent();
      if (parent == null) {
        throw new IllegalStateException("No folder above the tests holds terminal/harness");
      }
      here = parent;
    }
    return here.resolve("terminal");
  }

  /**
   * The compiled program. Without a C++ compiler the calling test is skipped, but on the build
   * server it fails: there the program must be tried.
   */
  static Path of(String program) throws Exception {
    if (!hasCompiler()) {
      String reason = "g++ is not installed, so the terminal's programs cannot be compiled and run";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(reason);
      }
      Assumptions.abort(reason);
    }
    Path output = Files.createDirectories(Path.of("target/terminal").toAbsolutePath());
    Path binary = output.resolve(program.replace('.', '-'));
    Path log = output.resolve(program + ".log");
    Process build =
        new ProcessBuilder(
                folder().resolve("harness/build.sh").toString(), program, binary.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = build.waitFor(5, TimeUnit.MINUTES);
    assertThat(ended && build.exitValue() == 0)
        .as("compiling %s: %s", program, Files.readString(log, StandardCharsets.UTF_8))
        .isTrue();
    return binary;
  }

  private static boolean hasCompiler() throws InterruptedException {
    try {
      Process version =
          new ProcessBuilder("g++", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return version.waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
