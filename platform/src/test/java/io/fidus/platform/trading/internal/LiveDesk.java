package io.fidus.platform.trading.internal;

import io.fidus.metatrader.statement.ReadLimits;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.internal.accounts.Assigned;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.Choice;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.Decision;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The services of the module over a real embedded store, with a clock that the test sets. */
public final class LiveDesk implements AutoCloseable {
  private final AtomicReference<Instant> time;
  private final Set<AccountNumber> archived = ConcurrentHashMap.newKeySet();
  private final Store store;
  private final TradingServices services;

  private LiveDesk(Path folder, Instant start) {
    time = new AtomicReference<>(start);
    InstantSource clock = time::get;
    store = Stores.open(StoreSettings.embedded(folder, clock));
    services =
        TradingServices.over(
            store,
            clock,
            ServerZone.NEW_YORK_CLOSE,
            ReadLimits.defaults(),
            new Assigned.Lookup() {
              @Override
              public Optional<Assigned> of(AccountNumber account) {
                return Optional.empty();
              }

              @Override
              public boolean isArchived(AccountNumber account) {
                return archived.contains(account);
              }
            },
            (_, _) -> {});
  }

  public static LiveDesk open(Path folder) {
    return open(folder, TradingDesk.NOW);
  }

  public static LiveDesk open(Path folder, Instant start) {
    return new LiveDesk(folder, start);
  }

  public TradingServices services() {
    return services;
  }

  public Instant now() {
    return time.get();
  }

  public void pass(Duration some) {
    time.updateAndGet(now -> now.plus(some));
  }

  /** Archives an account, as a person does. */
  public void archive(AccountNumber account) {
    archived.add(account);
  }

  /** Decides about what is in quarantine, as a person does. */
  public void decide(String id, Choice choice) {
    LiveStore live = services.liveStore();
    store.execute(
        () -> {
          var read = live.quarantine().get(id).orElseThrow();
          live.quarantine()
              .replace(
                  read, read.document().decided(new Decision(choice, "tester", now(), "seen")));
        });
  }

  @Override
  public void close() {
    services.close();
    store.close();
  }
}
