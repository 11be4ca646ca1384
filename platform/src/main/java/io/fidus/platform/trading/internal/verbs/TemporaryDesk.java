package io.fidus.platform.trading.internal.verbs;

import io.fidus.metatrader.statement.NamedAccount;
import io.fidus.metatrader.statement.ReadLimits;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.trading.internal.TradingServices;
import io.fidus.platform.trading.internal.accounts.Assigned;
import io.fidus.platform.trading.internal.importing.ImportProblem;
import io.fidus.platform.trading.internal.importing.ImportRequest;
import io.fidus.platform.trading.internal.storage.ImportEntry;
import io.fidus.platform.trading.internal.storage.ImportEntry.Channel;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The module's services over a store that is deleted afterwards. */
final class TemporaryDesk implements AutoCloseable {
  private final Path folder;
  private final Store store;
  private final TradingServices services;

  private TemporaryDesk(Path folder, Store store, TradingServices services) {
    this.folder = folder;
    this.store = store;
    this.services = services;
  }

  static TemporaryDesk open(InstantSource clock) throws IOException {
    Path folder = Files.createTempDirectory("fidus-verify");
    Store store = Stores.open(StoreSettings.embedded(folder, clock));
    return new TemporaryDesk(
        folder,
        store,
        TradingServices.over(
            store,
            clock,
            ServerZone.NEW_YORK_CLOSE,
            ReadLimits.defaults(),
            Assigned.Lookup.NOTHING,
            (_, _) -> {}));
  }

  TradingServices services() {
    return services;
  }

  /** Imports a file, naming its account only where the file does not. */
  ImportEntry take(Path file, NamedAccount named) throws IOException {
    ImportRequest request =
        ImportRequest.of(file, Actor.operator("verify-statements"), Channel.COMMAND_LINE);
    try {
      return services.imports().importFile(request);
    } catch (Refusal refusal) {
      if (refusal.kind() == ImportProblem.ACCOUNT_NEEDED) {
        return services.imports().importFile(request.named(named));
      }
      throw refusal;
    }
  }

  @Override
  public void close() throws IOException {
    services.close();
    store.close();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
