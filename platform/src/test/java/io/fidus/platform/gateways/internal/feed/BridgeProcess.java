package io.fidus.platform.gateways.internal.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real bridge in a process of its own, which can be killed and started again on its ports. */
final class BridgeProcess implements AutoCloseable {
  private static final int PATIENCE_TENTHS = 1_200;

  private final Path data;
  private final int http = freePort();
  private final int link = freePort();
  private final Path output;
  private Process process;

  BridgeProcess(Path data) {
    this.data = data;
    try {
      output = Files.createTempFile("bridge", ".out");
      process = start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady();
  }

  URI uri() {
    return URI.create("http://localhost:" + http);
  }

  int linkPort() {
    return link;
  }

  String linkKey() {
    return read(data.resolve("link.key"));
  }

  String key() {
    return read(data.resolve("platform.key"));
  }

  /** Ends it as a power failure does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  void startAgain() throws IOException {
    process = start();
    awaitReady();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private Process start() throws IOException {
    Files.writeString(output, "");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath(),
                    "io.fidus.bridge.FidusBridge"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "BRIDGE_PORT", String.valueOf(http),
                "LINK_PORT", String.valueOf(link),
                "BRIDGE_DATA", data.toString()));
    return builder.start();
  }

  /**
   * The bridge's own classes instead of the platform's, and the libraries that both use; what only
   * the platform uses would configure itself.
   */
  private static String classPath() {
    Path bridge = Path.of("..", "bridge", "target", "classes").toAbsolutePath().normalize();
    String platform = Path.of("target").toAbsolutePath().toString();
    String rest =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.startsWith(platform))
            .filter(entry -> !entry.contains("security") && !entry.contains("springdoc"))
            .collect(Collectors.joining(File.pathSeparator));
    return bridge + File.pathSeparator + rest;
  }

  private void awaitReady() {
    for (int attempt = 0; attempt < PATIENCE_TENTHS; attempt++) {
      String said = read(output);
      if (said.contains("The FIDUS bridge is ready")) {
        return;
      }
      if (!process.isAlive()) {
        break;
      }
      pause();
    }
    throw new AssertionError("The bridge does not become ready: " + read(output));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
