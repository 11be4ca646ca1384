package io.fidus.platform.watchdog.internal;

import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.watchdog.WatchdogSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The bridge on this machine that a keeper starts again whenever it ends. One that hangs is ended,
 * but only when the process under the noted number is really a bridge of this machine's user.
 */
@Component
class LocalKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(LocalKeeper.class);
  private static final String PROGRAM = "bridge.jar";

  private static final int COMMAND_SECONDS = 2;
  private static final Duration COMES_UP = Duration.ofSeconds(40);

  private final InstantSource clock;
  private final Optional<Path> pidFile;

  LocalKeeper(WatchdogSettings settings, InstantSource clock) {
    this.clock = clock;
    pidFile = settings.bridgePidFile().map(Path::of);
  }

  boolean keeps(GatewayId gateway) {
    return pidFile.isPresent() && gateway.equals(GatewayWatch.OF_THE_ENVIRONMENT);
  }

  /**
   * Ends a bridge that hangs. One that was started a moment ago is left to come up, and one that is
   * gone is being started.
   */
  Answer end(String name) {
    try {
      long pid = Long.parseLong(Files.readString(pidFile.orElseThrow()).strip());
      Optional<ProcessHandle> bridge = ProcessHandle.of(pid).filter(LocalKeeper::isBridge);
      if (bridge.isEmpty()) {
        return new Answer(true, "its process is gone, and its keeper starts it");
      }
      if (isYoung(bridge.get())) {
        return new Answer(true, "its keeper has just started it");
      }
      LOG.warn("The bridge {} does not answer; its process {} is ended", name, pid);
      return bridge.get().destroyForcibly()
          ? new Answer(true, "its process was ended, and its keeper starts it")
          : new Answer(false, "its process cannot be ended");
    } catch (NoSuchFileException e) {
      return new Answer(true, "its process is gone, and its keeper starts it");
    } catch (IOException | NumberFormatException e) {
      return new Answer(false, "the number of its process cannot be read");
    }
  }

  /** Breaks a bridge on purpose: ends it, or stops it so that it hangs. */
  Answer breakDown(DrillFault fault) {
    Optional<ProcessHandle> bridge = process();
    if (bridge.isEmpty()) {
      return new Answer(false, "its process is not there");
    }
    return switch (fault) {
      case KILL -> new Answer(bridge.get().destroyForcibly(), "its process was ended");
      case FREEZE -> freeze(bridge.get());
      case ZERO, DISCONNECT -> new Answer(false, "a bridge can be killed or frozen");
    };
  }

  private static Answer freeze(ProcessHandle bridge) {
    try {
      Process stop =
          new ProcessBuilder("kill", "-STOP", Long.toString(bridge.pid()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean done = stop.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS) && stop.exitValue() == 0;
      return new Answer(done, done ? "its process was stopped" : "it cannot be stopped");
    } catch (IOException e) {
      return new Answer(false, "this machine cannot stop a process");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(false, "interrupted");
    }
  }

  private Optional<ProcessHandle> process() {
    try {
      long pid = Long.parseLong(Files.readString(pidFile.orElseThrow()).strip());
      return ProcessHandle.of(pid).filter(LocalKeeper::isBridge);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean isYoung(ProcessHandle process) {
    Instant now = clock.instant();
    return process.info().startInstant().filter(at -> at.plus(COMES_UP).isAfter(now)).isPresent();
  }

  private static boolean isBridge(ProcessHandle process) {
    return process.pid() != ProcessHandle.current().pid()
        && process.info().user().equals(ProcessHandle.current().info().user())
        && process.info().commandLine().filter(line -> line.contains(PROGRAM)).isPresent();
  }
}
