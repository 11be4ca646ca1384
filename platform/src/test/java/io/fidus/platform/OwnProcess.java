package io.fidus.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a process of its own, as an operating system runs it. */
public final class OwnProcess implements AutoCloseable {
  private static final Pattern PASSWORD = Pattern.compile("one-time password: *([^ \\n]+)");
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path output;

  private OwnProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts the program with words on its command line and the data folder in its environment. */
  public static OwnProcess start(Path data, String... words) {
    return start(Map.of("FIDUS_DATA", data.toString()), words);
  }

  /** Starts the program with settings in its environment. */
  public static OwnProcess start(Map<String, String> environment, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("-Dspringdoc.api-docs.enabled=false");
    command.add(FidusPlatform.class.getName());
    command.addAll(List.of(words));
    try {
      Path output = Files.createTempFile("process", ".out");
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

  /** The password that it prints, perhaps a moment after it has begun to answer. */
  public String oneTimePassword() {
    for (int attempt = 0; attempt < 300; attempt++) {
      boolean ended = !isAlive();
      Matcher password = PASSWORD.matcher(output());
      if (password.find()) {
        return password.group(1);
      }
      if (ended) {
        break;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new AssertionError("It has printed no password: " + output());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it as an operating system that is being shut down does. */
  public void terminate() {
    process.destroy();
  }

  /** Ends it as a power failure does. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
