package io.fidus.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The built platform, which a measure starts as a process of its own.
 *
 * @param folder where {@code platform.jar} and its start-up cache lie
 * @param flags the flags that the cache was made with
 */
record PlatformProgram(Path folder, List<String> flags) {

  /** One caller asks as fast as it can; what is measured is the platform and not its limits. */
  private static final String UNLIMITED = Integer.toString(Integer.MAX_VALUE);

  /** A page in UTF-16 of 100,000 deals is larger than what is taken unless it is allowed. */
  private static final String LARGEST_UPLOAD = "256MB";

  static PlatformProgram fromEnvironment() {
    return new PlatformProgram(
        Path.of(setting("FIDUS_APP")), List.of(setting("FIDUS_JAVA_FLAGS").split(" ", -1)));
  }

  /** Starts on an empty temporary folder and a free port, and waits until it is ready. */
  RunningPlatform start(boolean withCache) throws IOException, InterruptedException {
    return start(
        withCache
            ? List.of("-XX:AOTMode=on", "-XX:AOTCache=" + folder.resolve("platform.aot"))
            : List.of(),
        Map.of());
  }

  /**
   * Starts with more flags, of which a later one wins over an earlier one, and with settings of its
   * own.
   */
  RunningPlatform start(List<String> more, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("fidus-bench");
    int port = freePort();
    Path log = data.resolve("platform.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(more);
    command.addAll(program());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    builder.environment().put("FIDUS_DATA", data.toString());
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("RATE_LIMIT_STAFF", UNLIMITED);
    builder.environment().put("LARGEST_UPLOAD", LARGEST_UPLOAD);
    long began = System.nanoTime();
    Process process = builder.start();
    RunningPlatform running = new RunningPlatform(process, port, data, log, began);
    running.awaitReady();
    return running;
  }

  /** The program as {@code ./fidus run} starts it. */
  private List<String> program() {
    return List.of(
        "-Dspring.aot.enabled=true",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        folder.resolve("platform.jar") + File.pathSeparator + folder.resolve("beans.jar"),
        "io.fidus.platform.FidusPlatform");
  }

  static void deleteTree(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static String setting(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set; start the measures with ./fidus bench");
    }
    return value;
  }
}
