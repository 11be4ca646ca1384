package io.fidus.store.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The mongod that scripts/mongod finds or fetches, or why there is none. */
public sealed interface Mongod {
  /** There is one. */
  record Found(Path program) implements Mongod {}

  /** There is none. */
  record Missing(String reason) implements Mongod {}

  /** Asks the script. */
  static Mongod find() {
    Path script = script();
    if (script == null) {
      return new Missing("scripts/mongod is not in a folder above this one");
    }
    try {
      Process process = new ProcessBuilder("bash", script.toString()).start();
      String answer = text(process.getInputStream().readAllBytes());
      String reason = text(process.getErrorStream().readAllBytes());
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Missing("scripts/mongod did not end within five minutes");
      }
      return process.exitValue() == 0
          ? new Found(Path.of(answer))
          : new Missing(reason.lines().reduce("no reason given", (_, last) -> last));
    } catch (IOException e) {
      return new Missing("bash cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Missing("interrupted");
    }
  }

  private static @Nullable Path script() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("scripts").resolve("mongod"))) {
      folder = folder.getParent();
    }
    return folder == null ? null : folder.resolve("scripts").resolve("mongod");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }

  /** Keeps for the end of the run whether the kit ran, in one line of target/mongodb-kit.txt. */
  static void report(String outcome) {
    try {
      Path target = Files.createDirectories(Path.of("target"));
      Files.writeString(target.resolve("mongodb-kit.txt"), "MongoDB kit: " + outcome + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
