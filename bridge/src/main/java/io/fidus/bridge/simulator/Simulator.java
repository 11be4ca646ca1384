package io.fidus.bridge.simulator;

import io.fidus.bridge.settings.FolderLock;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.simulator.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** The simulator while it runs. */
final class Simulator implements AutoCloseable {
  private static final Duration WAIT_FOR_LOCK = Duration.ofSeconds(5);
  private static final Duration WAIT_FOR_KEY = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FolderLock lock;
  private final Hall hall;
  private final Control control;
  private final Beginning beginning;

  private Simulator(FolderLock lock, Hall hall, Control control, Beginning beginning) {
    this.lock = lock;
    this.hall = hall;
    this.control = control;
    this.beginning = beginning;
  }

  /**
   * Computes the history up to now and goes on from there.
   *
   * @throws SimulatorFailure when it cannot
   */
  static Simulator start(SimulatorOptions options, InstantSource clock) {
    FolderLock lock = lock(options.data());
    try {
      Beginning beginning = Beginning.of(options, clock.instant());
      Simulation simulation = new Simulation(beginning.scenario());
      simulation.advance(clock.instant());
      Hall hall = new Hall(simulation, key(options), options.linkPort(), clock);
      try {
        return new Simulator(
            lock, hall, new Control(hall, beginning, options.controlPort()), beginning);
      } catch (SimulatorFailure failure) {
        hall.close();
        throw failure;
      }
    } catch (IOException e) {
      lock.close();
      throw new SimulatorFailure("no sockets can be opened: " + e.getMessage(), e);
    } catch (SimulatorFailure failure) {
      lock.close();
      throw failure;
    }
  }

  private static FolderLock lock(Path data) {
    try {
      return FolderLock.take(data.resolve("simulation.lock"), WAIT_FOR_LOCK)
          .orElseThrow(
              () -> new SimulatorFailure("another simulator works in the folder " + data + "."));
    } catch (IOException e) {
      throw new SimulatorFailure("the folder " + data + " cannot be written to.", e);
    }
  }

  /** The bridge creates the key when it starts for the first time, which may be just now. */
  private static LinkKey key(SimulatorOptions options) throws IOException {
    Path file = options.data().resolve("link.key");
    if (options.linkKey().isEmpty()) {
      for (Duration waited = Duration.ZERO; !Files.exists(file); waited = waited.plus(PAUSE)) {
        if (waited.compareTo(WAIT_FOR_KEY) > 0) {
          throw new SimulatorFailure(
              "there is no " + file + ": start the bridge with this folder, or set LINK_KEY.");
        }
        pause();
      }
    }
    try {
      return LinkKey.of(
          options.linkKey().isPresent() ? options.linkKey().get() : Files.readString(file).strip());
    } catch (IllegalArgumentException e) {
      throw new SimulatorFailure("the link's key is too short.", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  CompletableFuture<Void> complete() {
    return hall.complete();
  }

  /** Waits until the simulation has ended, which it does only when it is closed or broken. */
  void awaitEnd() {
    hall.awaitEnd();
  }

  int controlPort() {
    return control.port();
  }

  Beginning beginning() {
    return beginning;
  }

  int accounts() {
    return beginning.scenario().accounts().size();
  }

  @Override
  public void close() {
    control.close();
    hall.close();
    lock.close();
  }
}
