package io.fidus.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd, where it has started this program, that it is ready and that it lives, for as long
 * as it does; when it falls silent, systemd starts it again. Java has no datagram sockets of Unix,
 * so that {@code systemd-notify} is run.
 */
final class Systemd implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Systemd.class);
  private static final String PROGRAM = "systemd-notify";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration USUALLY = Duration.ofSeconds(15);
  private static final long MICROS = 1_000;

  /** How often it is told within the time after which systemd loses its patience. */
  private static final int TIMES = 4;

  private final Map<String, String> environment;
  private final BooleanSupplier lives;
  private volatile Thread worker = Thread.ofPlatform().unstarted(() -> {});
  private boolean ready;

  /**
   * A program with its environment.
   *
   * @param lives whether it really does; may take its time
   */
  Systemd(Map<String, String> environment, BooleanSupplier lives) {
    this.environment = Map.copyOf(environment);
    this.lives = lives;
  }

  /** Begins to tell; does nothing where systemd does not want to know. */
  void start() {
    if (environment.getOrDefault("NOTIFY_SOCKET", "").isEmpty()) {
      return;
    }
    Optional<Path> program = program();
    if (program.isEmpty()) {
      LOG.warn("systemd cannot be told that this lives: there is no {}", PROGRAM);
      return;
    }
    worker = Thread.ofPlatform().daemon().name("systemd").start(() -> work(program.get()));
  }

  /** A fraction of the time that the unit allows. */
  private Duration every() {
    String micros = environment.getOrDefault("WATCHDOG_USEC", "");
    return micros.matches("[1-9][0-9]{0,15}")
        ? Duration.ofMillis(Math.max(1, Long.parseLong(micros) / MICROS / TIMES))
        : USUALLY;
  }

  private Optional<Path> program() {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, PROGRAM))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void work(Path program) {
    try {
      boolean lived = true;
      while (!Thread.currentThread().isInterrupted()) {
        boolean living = lives.getAsBoolean();
        if (living) {
          ready = tell(program) || ready;
        } else if (lived) {
          LOG.warn("systemd is not told that this lives, since it does not");
        }
        lived = living;
        Thread.sleep(every());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tell(Path program) throws InterruptedException {
    List<String> words = new ArrayList<>(List.of(program.toString()));
    if (!ready) {
      words.add("READY=1");
    }
    words.add("WATCHDOG=1");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      if (process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      LOG.warn("{} does not end", PROGRAM);
    } catch (IOException e) {
      LOG.warn("{} cannot be run: {}", PROGRAM, e.getMessage());
    }
    return false;
  }

  @Override
  public void close() {
    worker.interrupt();
  }
}
