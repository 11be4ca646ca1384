package io.fidus.bridge.terminals;

import io.fidus.bridge.settings.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One terminal and its process. Not safe for several threads, but where it says so. */
final class TerminalProcess {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalProcess.class);
  private static final Duration TIME_TO_END = Duration.ofSeconds(5);

  /** What a terminal has no business with. */
  private static final Set<String> SECRETS =
      Set.of("MT5_MASTER_PASSWORD", "LINK_KEY", "LINK_KEY_PREVIOUS", "MT5_BRIDGE_API_KEY");

  private final TerminalEntry entry;
  private final Duration patience;
  private final Starts starts = new Starts();
  private @Nullable ProcessHandle process;
  private @Nullable Instant awaitedUntil;
  private Optional<Credential> credential = Optional.empty();
  private volatile boolean givenUp;

  /** A terminal that may take {@code patience} from its start to its hello. */
  TerminalProcess(TerminalEntry entry, Duration patience) {
    this.entry = entry;
    this.patience = patience;
    deleteStartFile();
  }

  TerminalEntry entry() {
    return entry;
  }

  boolean isRunning() {
    ProcessHandle running = process;
    return running != null && running.isAlive();
  }

  /** Whether it was started and has not said who it is yet. */
  boolean isAwaited() {
    return awaitedUntil != null;
  }

  /** Whether it is started by command only; any thread may ask. */
  boolean isGivenUp() {
    return givenUp;
  }

  /** Goes on with a process that an earlier bridge has started. */
  void adopt(ProcessHandle running) {
    process = running;
    LOG.info("The terminal of {} runs already, as process {}", entry.account(), running.pid());
  }

  Optional<ProcessHandle> process() {
    return Optional.ofNullable(process);
  }

  /** The terminal has said that it holds the account. */
  void greeted() {
    awaitedUntil = null;
    credential = Optional.empty();
    deleteStartFile();
  }

  /** Somebody orders a start, which ends what runs. */
  void restart(Optional<Credential> given, Instant now) {
    stop();
    starts.forgive();
    givenUp = false;
    credential = given;
    start(now);
  }

  /** Time passed: a terminal that has ended is started, one that says nothing is ended. */
  void tick(Optional<Credential> usual, Instant now) {
    Instant limit = awaitedUntil;
    if (limit != null && isRunning() && !now.isBefore(limit)) {
      LOG.warn("The terminal of {} did not report in {}; it is ended", entry.account(), patience);
      stop();
    }
    if (!isRunning()) {
      again(usual, now);
    }
  }

  private void again(Optional<Credential> usual, Instant now) {
    deleteStartFile();
    awaitedUntil = null;
    if (givenUp || !starts.isDue(now)) {
      return;
    }
    if (starts.isUsedUp(now)) {
      givenUp = true;
      credential = Optional.empty();
      LOG.error(
          "The terminal of {} was started {} times in vain; it is not started again by itself",
          entry.account(),
          Starts.MOST);
      return;
    }
    credential = credential.or(() -> usual);
    start(now);
  }

  private void start(Instant now) {
    starts.started(now);
    List<String> command = new ArrayList<>();
    command.add(entry.executable());
    command.addAll(entry.arguments());
    try {
      if (credential.isPresent()) {
        Path file = entry.startFile();
        PrivateFile.write(file, credential.get().startFile(entry));
        command.add("/config:" + file.toAbsolutePath());
      }
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(Path.of(entry.folder()).toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().keySet().removeAll(SECRETS);
      Process started = builder.start();
      started.getOutputStream().close();
      process = started.toHandle();
      awaitedUntil = now.plus(patience);
      LOG.info("The terminal of {} was started", entry.account());
    } catch (IOException e) {
      deleteStartFile();
      LOG.warn("The terminal of {} cannot be started: {}", entry.account(), e.getMessage());
    }
  }

  /** Ends it with everything that it has started. */
  void stop() {
    ProcessHandle running = process;
    process = null;
    awaitedUntil = null;
    deleteStartFile();
    if (running == null || !running.isAlive()) {
      return;
    }
    List<ProcessHandle> children = running.descendants().toList();
    running.destroy();
    try {
      running.onExit().get(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      running.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private void deleteStartFile() {
    try {
      Files.deleteIfExists(entry.startFile());
      Files.deleteIfExists(
          entry.startFile().resolveSibling(entry.startFile().getFileName() + ".draft"));
    } catch (IOException e) {
      throw new UncheckedIOException("The credential in " + entry.startFile() + " stays there", e);
    }
  }
}
