package io.fidus.platform.trading.internal;

import io.fidus.metatrader.statement.ReadLimits;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.Actor;
import io.fidus.platform.trading.internal.accounts.Assigned;
import io.fidus.platform.trading.internal.importing.ImportRequest;
import io.fidus.platform.trading.internal.storage.ImportEntry;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** The services of the module over a real embedded store in a folder of the test. */
public final class TradingDesk implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

  private final Store store;
  private final TradingServices services;

  private TradingDesk(Store store, TradingServices services) {
    this.store = store;
    this.services = services;
  }

  public static TradingDesk open(Path folder) {
    InstantSource clock = InstantSource.fixed(NOW);
    Store store = Stores.open(StoreSettings.embedded(folder, clock));
    return new TradingDesk(
        store,
        TradingServices.over(
            store,
            clock,
            ServerZone.NEW_YORK_CLOSE,
            ReadLimits.defaults(),
            Assigned.Lookup.NOTHING,
            (_, _) -> {}));
  }

  public TradingServices services() {
    return services;
  }

  /** Imports a file that names its account itself. */
  public ImportEntry take(Path file) {
    return take(ImportRequest.of(file, Actor.operator("tester"), ImportEntry.Channel.UPLOAD));
  }

  public ImportEntry take(ImportRequest request) {
    try {
      return services.imports().importFile(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    services.close();
    store.close();
  }
}
