package io.fidus.store.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A {@link BookProcess} and what it has acknowledged so far. */
final class Child implements AutoCloseable {
  private final Process process;
  private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
  private final Thread listening;

  private Child(Process process) {
    this.process = process;
    listening = Thread.ofPlatform().daemon().start(this::listen);
  }

  /** Starts a process, behind a tracing program if one is given; it waits for {@link #go}. */
  static Child start(Path folder, long first, long count, int callers, String... tracing) {
    List<String> command = new ArrayList<>(Arrays.asList(tracing));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            BookProcess.class.getName(),
            folder.toString(),
            Long.toString(first),
            Long.toString(count),
            Integer.toString(callers)));
    try {
      return new Child(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void go() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has acknowledged some commands. */
  void awaitAcknowledged(int count) {
    while (acknowledged.size() < count && process.isAlive()) {
      sleep(2);
    }
  }

  /**
   * Ends it with SIGKILL and returns what it had acknowledged. Ended through its handle, its output
   * can still be read to the end.
   */
  Set<Long> kill() {
    process.toHandle().destroyForcibly();
    return await();
  }

  /** Waits for its end and returns what it has acknowledged. */
  Set<Long> await() {
    try {
      process.waitFor();
      listening.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return acknowledged;
  }

  @Override
  public void close() {
    kill();
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        acknowledged.add(Long.valueOf(line));
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
