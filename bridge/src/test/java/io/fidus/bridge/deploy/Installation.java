package io.fidus.bridge.deploy;

import static org.awaitility.Awaitility.await;

import io.fidus.bridge.Client;
import io.fidus.bridge.OwnProcess;
import io.fidus.bridge.RunningBridge;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A machine's folders with a bridge in them, and the script that looks after it. */
final class Installation implements AutoCloseable {
  private static final Path SCRIPT =
      Path.of("..", "scripts", "deploy", "bridge.sh").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final Map<String, String> environment;

  /** What a run of the script came to. */
  record Outcome(int code, String text) {}

  Installation(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(home());
    Files.createDirectories(data());
    environment =
        Map.ofEntries(
            Map.entry("BRIDGE_HOME", home().toString()),
            Map.entry("BRIDGE_DATA", data().toString()),
            Map.entry("BRIDGE_KEEPER", "process"),
            Map.entry(
                "BRIDGE_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            Map.entry("BRIDGE_FLAGS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"),
            Map.entry("BRIDGE_PATIENCE", "90"),
            Map.entry("BRIDGE_PAUSE", "0.2"),
            Map.entry("BRIDGE_PORT", String.valueOf(freePort())),
            Map.entry("LINK_PORT", String.valueOf(freePort())),
            Map.entry("SIMULATOR_PORT", String.valueOf(freePort())));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  Path home() {
    return folder.resolve("home");
  }

  Path data() {
    return folder.resolve("data");
  }

  Map<String, String> environment() {
    return environment;
  }

  /** A program that starts a class, on the class path of the tests; each version differs. */
  Path version(String name, String mainClass) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, name);
    attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
    return jar;
  }

  Outcome run(String... words) {
    Process process = start(words);
    try {
      if (!process.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("It does not end: " + output());
      }
      return new Outcome(process.exitValue(), output());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Process start(String... words) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
                  Stream.concat(Stream.of("bash", SCRIPT.toString()), Stream.of(words)).toList())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile());
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String output() {
    return read(folder.resolve("output"));
  }

  Outcome deploy(Path file, String reason) {
    return run("deploy", file.toString(), sum(file), reason);
  }

  static String sum(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OwnProcess simulator() {
    return OwnProcess.start(environment, "simulate", "--until-input-ends");
  }

  Client client() {
    return new Client(
        URI.create("http://localhost:" + environment.get("BRIDGE_PORT")),
        RunningBridge.firstKey(data()));
  }

  /** How many accounts the bridge has, and how many of them are well. */
  List<Integer> accounts() {
    var terminals = client().get("/api/mt5/status").body().path("terminals");
    return List.of(terminals.path("known").asInt(-1), terminals.path("well").asInt(-1));
  }

  void awaitAccounts(int count) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> accounts().equals(List.of(count, count)));
  }

  boolean runs(Path version) {
    return sum(home().resolve("bridge.jar")).equals(sum(version));
  }

  /** Ends the bridge as a power failure does. */
  void kill() {
    Path number = home().resolve("bridge.pid");
    if (Files.exists(number)) {
      ProcessHandle.of(Long.parseLong(read(number).strip()))
          .filter(ProcessHandle::isAlive)
          .ifPresent(
              bridge -> {
                bridge.destroyForcibly();
                bridge.onExit().join();
              });
    }
  }

  @Override
  public void close() {
    kill();
  }
}
