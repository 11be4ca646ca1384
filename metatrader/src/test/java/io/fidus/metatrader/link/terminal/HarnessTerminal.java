package io.fidus.metatrader.link.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A terminal's program that runs in the harness and is told what happens in its account. */
final class HarnessTerminal implements AutoCloseable {
  private static final String TIMER_MILLIS = "20";
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedWriter commands;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final List<String> journal = new CopyOnWriteArrayList<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final Thread errorReader;

  HarnessTerminal(Path binary, int port, String key) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(binary.toString(), Integer.toString(port), TIMER_MILLIS, key);
    builder.environment().put("ASAN_OPTIONS", "detect_leaks=1");
    builder.environment().put("UBSAN_OPTIONS", "print_stacktrace=1");
    process = builder.start();
    commands = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofVirtual().start(() -> read(process.inputReader(StandardCharsets.UTF_8), this::line));
    errorReader =
        Thread.ofVirtual()
            .start(() -> read(process.errorReader(StandardCharsets.UTF_8), errors::add));
  }

  /** What OnInit returned. */
  int started() throws Exception {
    return Integer.parseInt(next().replace("init ", ""));
  }

  /** Gives a command; what it prints, without the closing "ok". */
  List<String> tell(String command) throws Exception {
    commands.write(command + "\n");
    commands.flush();
    List<String> lines = new ArrayList<>();
    for (String line = next(); !line.equals("ok"); line = next()) {
      lines.add(line);
    }
    return lines;
  }

  boolean isLive() throws Exception {
    return tell("live").equals(List.of("live 1"));
  }

  /** What the program wrote to the terminal's journal. */
  List<String> journal() {
    return List.copyOf(journal);
  }

  /** Ends the program as the terminal does, and sees that it made no mistake in memory. */
  @Override
  public void close() {
    try {
      commands.write("quit\n");
      commands.flush();
    } catch (IOException gone) {
      errors.add("the program ended early: " + gone.getMessage());
    }
    boolean ended = ends();
    assertThat(errors).isEmpty();
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private boolean ends() {
    try {
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      errorReader.join();
      return ended;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void line(String line) {
    if (line.startsWith("log ")) {
      journal.add(line);
    } else {
      answers.add(line);
    }
  }

  private String next() throws Exception {
    String line = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("The program does not answer: " + errors + journal);
    }
    return line;
  }

  private static void read(BufferedReader reader, Consumer<String> taker) {
    reader.lines().forEach(taker);
  }
}
