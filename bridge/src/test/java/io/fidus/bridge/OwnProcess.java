package io.fidus.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The bridge in a process of its own, as an operating system runs it. */
public final class OwnProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path output;

  private OwnProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts the program with settings in its environment and words on its command line. */
  public static OwnProcess start(Map<String, String> environment, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(FidusBridge.class.getName());
    command.addAll(List.of(words));
    try {
      Path output = Files.createTempFile("bridge", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      return new OwnProcess(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end. */
  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("It does not end: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it has written to its console until now. */
  public String output() {
    try {
      return Files.readString(output, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the bridge says that it is ready. */
  public void awaitReady() throws InterruptedException {
    awaitOutput("The FIDUS bridge is ready");
  }

  /** Waits until it has written this. */
  public void awaitOutput(String text) throws InterruptedException {
    for (int attempt = 0; attempt < 600; attempt++) {
      boolean ended = !process.isAlive();
      if (output().contains(text)) {
        return;
      }
      if (ended) {
        break;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("It does not become ready: " + output());
  }

  /** Lets go of it, as a starter does that was killed. */
  public void endInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as an operating system that is being shut down does. */
  public void terminate() {
    process.destroy();
  }

  /** Ends it as a power failure does: {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
