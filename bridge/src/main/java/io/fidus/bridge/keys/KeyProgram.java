package io.fidus.bridge.keys;

import io.fidus.bridge.http.JsonConfiguration;
import io.fidus.bridge.http.Refusal;
import io.fidus.bridge.settings.BridgeAddress;
import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.FolderLock;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verb {@code keys} of the bridge's program: works on the file of the keys, or through the
 * bridge that runs on its folder.
 */
public final class KeyProgram {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final String LINE = "%-12s  %-8s  %-20s  %-20s  %s%n";
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final BridgeSettings settings;
  private final InstantSource clock;
  private final JsonMapper mapper;
  private final PrintStream out;
  private final PrintStream err;

  private KeyProgram(
      BridgeSettings settings, InstantSource clock, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.clock = clock;
    this.out = out;
    this.err = err;
    JsonMapper.Builder builder = JsonMapper.builder();
    JsonConfiguration.strict(builder);
    mapper = builder.build();
  }

  /**
   * Does one order.
   *
   * @param words what follows the verb
   * @param out what was asked for; of a new key its text alone
   * @param err sentences for the operator
   * @return the exit code: 0 when it was done, 2 when the order has no sense, 1 when it cannot be
   *     done now
   */
  public static int run(
      List<String> words,
      Map<String, String> environment,
      InstantSource clock,
      PrintStream out,
      PrintStream err) {
    String data = environment.getOrDefault("BRIDGE_DATA", "");
    BridgeSettings settings =
        new Binder(
                new MapConfigurationPropertySource(
                    data.isBlank() ? Map.of() : Map.of("fidus.bridge.data", data)))
            .bindOrCreate("fidus.bridge", BridgeSettings.class);
    try {
      new KeyProgram(settings, clock, out, err).run(KeyOrder.parse(words));
      return 0;
    } catch (Refusal refusal) {
      err.println(refusal.getMessage());
      return KeyFailure.WRONG_ORDER;
    } catch (KeyFailure failure) {
      err.println(failure.getMessage());
      return failure.exitCode();
    } catch (IOException | UncheckedIOException e) {
      err.println(
          "The keys in " + settings.file("") + " cannot be reached: " + e.getMessage() + ".");
      return KeyFailure.NOT_POSSIBLE;
    }
  }

  private void run(KeyOrder order) throws IOException {
    if (!Files.isDirectory(settings.file(""))) {
      throw noKeys();
    }
    for (Duration waited = Duration.ZERO; ; waited = waited.plus(PAUSE)) {
      if (onFile(order) || throughBridge(order)) {
        return;
      }
      if (waited.compareTo(PATIENCE) >= 0) {
        throw new KeyFailure(
            KeyFailure.NOT_POSSIBLE,
            "A bridge has the folder " + settings.file("") + " and does not answer.");
      }
      pause();
    }
  }

  /** Whether no bridge has the folder, so that the order was done on the file. */
  private boolean onFile(KeyOrder order) throws IOException {
    Optional<FolderLock> lock = FolderLock.take(settings.file("bridge.lock"), Duration.ZERO);
    if (lock.isEmpty()) {
      return false;
    }
    try (FolderLock _ = lock.get()) {
      KeyFile file = new KeyFile(settings, mapper);
      if (file.keys().isEmpty()) {
        throw noKeys();
      }
      carryOut(order, new ApiKeys(file, settings, clock));
      return true;
    }
  }

  /** Whether the bridge that has the folder could be asked; one may be starting, or ending. */
  private boolean throughBridge(KeyOrder order) throws IOException {
    Optional<BridgeAddress> bridge = BridgeAddress.read(settings, mapper);
    Path key = settings.file(ApiKeys.FIRST_KEY);
    if (bridge.isEmpty()) {
      return false;
    }
    if (!Files.exists(key)) {
      throw new KeyFailure(
          KeyFailure.NOT_POSSIBLE,
          "A bridge runs, and the key to ask it with is not in "
              + key
              + "; stop the bridge to work on the file of its keys.");
    }
    try {
      carryOut(order, new RemoteKeys(bridge.get(), Files.readString(key).strip(), mapper));
      return true;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ConnectException) {
        return false;
      }
      throw e;
    }
  }

  private void carryOut(KeyOrder order, KeyRegister keys) {
    switch (order) {
      case KeyOrder.Show _ -> {
        List<ApiKeys.Listed> all = keys.list();
        out.printf(Locale.ROOT, LINE, "ID", "SCOPE", "ISSUED", "REVOKED", "NAME");
        all.forEach(this::show);
      }
      case KeyOrder.Issue(String name, Scope scope) -> {
        ApiKeys.Issued issued = keys.issue(name, scope);
        err.println("Key " + issued.id() + " is issued. Its text is shown this once:");
        out.println(issued.key());
      }
      case KeyOrder.Revoke(String id) -> {
        keys.revoke(id);
        err.println("Key " + id + " is revoked.");
      }
    }
  }

  private void show(ApiKeys.Listed key) {
    out.printf(
        Locale.ROOT,
        LINE,
        key.id(),
        key.scope(),
        SECONDS.format(key.issuedAt()),
        key.revokedAt().map(SECONDS::format).orElse("-"),
        key.name());
  }

  private KeyFailure noKeys() {
    return new KeyFailure(
        KeyFailure.WRONG_ORDER,
        "There are no keys in "
            + settings.file("")
            + "; start a bridge on it once, or set BRIDGE_DATA to the folder of one.");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeyFailure(KeyFailure.NOT_POSSIBLE, "This was interrupted.", e);
    }
  }
}
