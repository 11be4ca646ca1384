package io.fidus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A bridge, a platform that reads it, and, when they are asked for, simulated terminals that
 * connect to the bridge: three processes on an empty folder.
 */
final class LiveHouse implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Mebibytes that a program takes without accounts, and how many accounts take one more. */
  private static final int BASE = 256;

  private static final int ACCOUNTS_A_MEBIBYTE = 10;

  private final Path folder;
  private final String heap;
  private final int linkPort;
  private final int controlPort;
  private final ChildProgram bridge;
  private final RunningPlatform platform;
  private final List<ChildProgram> simulators = new ArrayList<>();

  private LiveHouse(Path folder, String heap, ChildProgram bridge, Ports ports)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.heap = heap;
    this.bridge = bridge;
    linkPort = ports.link();
    controlPort = ports.control();
    bridge.awaitSaid("The FIDUS bridge is ready", PATIENCE);
    platform =
        PlatformProgram.fromEnvironment()
            .start(
                List.of(heap),
                Map.of(
                    "MT5_BRIDGE_URL",
                    "http://localhost:" + ports.api(),
                    "MT5_BRIDGE_API_KEY",
                    Files.readString(folder.resolve("platform.key")).strip(),
                    "MT5_BRIDGE_TAKES_UP",
                    "true"));
  }

  private record Ports(int api, int link, int control) {}

  /** Starts the bridge and the platform with memory for this many accounts. */
  static LiveHouse open(int accounts) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("fidus-bench-bridge");
    Ports ports =
        new Ports(
            PlatformProgram.freePort(), PlatformProgram.freePort(), PlatformProgram.freePort());
    String heap = "-Xmx" + (BASE + accounts / ACCOUNTS_A_MEBIBYTE) + "m";
    ChildProgram bridge =
        ChildProgram.start(
            command(heap),
            Map.of(
                "BRIDGE_DATA", folder.toString(),
                "BRIDGE_PORT", Integer.toString(ports.api()),
                "LINK_PORT", Integer.toString(ports.link())),
            folder.resolve("bridge.log"));
    try {
      return new LiveHouse(folder, heap, bridge, ports);
    } catch (IOException | InterruptedException | RuntimeException failure) {
      bridge.close();
      throw failure;
    }
  }

  /**
   * Starts the terminals.
   *
   * @param accounts how many accounts; empty for the house of seven with half a year of history
   */
  Terminals simulate(OptionalInt accounts) throws IOException, InterruptedException {
    List<String> command = command(heap);
    command.add("simulate");
    accounts.ifPresent(many -> command.addAll(List.of("--accounts", Integer.toString(many))));
    ChildProgram simulator =
        ChildProgram.start(
            command,
            Map.of(
                "BRIDGE_DATA", folder.toString(),
                "LINK_PORT", Integer.toString(linkPort),
                "SIMULATOR_PORT", Integer.toString(controlPort)),
            folder.resolve("simulator.log"));
    simulators.add(simulator);
    return new Terminals(simulator, controlPort);
  }

  RunningPlatform platform() {
    return platform;
  }

  ChildProgram bridge() {
    return bridge;
  }

  @Override
  public void close() {
    try (bridge;
        platform) {
      simulators.forEach(ChildProgram::close);
    }
    PlatformProgram.deleteTree(folder);
  }

  private static List<String> command(String heap) {
    Path jar = Path.of(PlatformProgram.setting("FIDUS_BRIDGE"), "bridge.jar");
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            heap,
            "-jar",
            jar.toString()));
  }
}
