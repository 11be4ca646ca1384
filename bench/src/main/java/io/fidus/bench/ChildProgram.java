package io.fidus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program beside the platform that a measure starts as a process of its own. */
final class ChildProgram implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;

  private ChildProgram(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it; what it says goes to the log. */
  static ChildProgram start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return new ChildProgram(builder.start(), log);
  }

  /** Waits until it has said these words. */
  void awaitSaid(String words, Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!Files.readString(log).contains(words)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("'" + words + "' was not said:\n" + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  Process process() {
    return process;
  }

  /** Asks it to end, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(LONGEST_END.toSeconds(), TimeUnit.SECONDS).join();
  }
}
