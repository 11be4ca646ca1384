package io.fidus.platform.trading.internal;

import io.fidus.metatrader.statement.ReadLimits;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.accounts.Assigned;
import io.fidus.platform.trading.internal.deals.AccountBook;
import io.fidus.platform.trading.internal.deals.AccountDeals;
import io.fidus.platform.trading.internal.figures.HistoryFiguresCache;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.importing.StatementImports;
import io.fidus.platform.trading.internal.live.ChangeSignal;
import io.fidus.platform.trading.internal.live.ForeignStates;
import io.fidus.platform.trading.internal.live.IntakeMeter;
import io.fidus.platform.trading.internal.live.LiveAccounts;
import io.fidus.platform.trading.internal.live.LiveIntake;
import io.fidus.platform.trading.internal.live.Persister;
import io.fidus.platform.trading.internal.storage.EquityStore;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The services of the module over one store. The platform has them over its own, {@code
 * verify-statements} over one that lives as long as it runs.
 */
public record TradingServices(
    TradingStore store,
    ServerClocks clocks,
    HistoryFiguresCache figures,
    AccountsReadModel accounts,
    AccountDeals deals,
    AccountBook book,
    StatementImports imports,
    LiveAccounts live,
    LiveStore liveStore,
    EquityStore equity,
    LiveIntake intake,
    Persister persister,
    ChangeSignal changes,
    Optional<ForeignStates> nodes)
    implements AutoCloseable {

  /**
   * Puts the services together and loads the accounts.
   *
   * @param assumption the clock of a server that nobody has said anything about
   * @param assigned what accounts are for
   * @param audit where imports are recorded
   */
  public static TradingServices over(
      Store store,
      InstantSource clock,
      ServerZone assumption,
      ReadLimits limits,
      Assigned.Lookup assigned,
      Audit audit) {
    return over(store, clock, assumption, limits, assigned, audit, new SimpleMeterRegistry());
  }

  /**
   * Puts the services together, with meters that somebody reads.
   *
   * @param meters receives them
   */
  public static TradingServices over(
      Store store,
      InstantSource clock,
      ServerZone assumption,
      ReadLimits limits,
      Assigned.Lookup assigned,
      Audit audit,
      MeterRegistry meters) {
    TradingStore kept = new TradingStore(store);
    ServerClocks clocks = new ServerClocks(kept, assumption);
    HistoryFiguresCache figures = new HistoryFiguresCache(kept, clocks, clock);
    LiveAccounts live = new LiveAccounts();
    ChangeSignal changes = new ChangeSignal();
    AccountsReadModel accounts =
        new AccountsReadModel(kept, clocks, figures, live, assigned, changes, clock);
    LiveStore liveStore = new LiveStore(store);
    EquityStore equity = new EquityStore(store);
    Persister persister =
        new Persister(kept, liveStore, equity, live, clocks, changes, clock, assigned::isArchived);
    LiveIntake intake =
        new LiveIntake(
            kept,
            clocks,
            live,
            liveStore,
            equity,
            changes,
            persister,
            new IntakeMeter(meters),
            clock,
            accounts::show,
            assigned::isArchived);
    StatementImports imports =
        new StatementImports(
            kept,
            clocks,
            limits,
            clock,
            audit,
            entry ->
                entry
                    .account()
                    .ifPresent(
                        number -> {
                          accounts.refresh(number);
                          persister.recount(new AccountNumber(number));
                        }));
    intake.load();
    accounts.start();
    persister.start();
    Optional<ForeignStates> nodes =
        Optional.of(new ForeignStates(store, live, intake, clock)).filter(_ -> store.isShared());
    nodes.ifPresent(ForeignStates::start);
    return new TradingServices(
        kept,
        clocks,
        figures,
        accounts,
        new AccountDeals(kept, figures),
        new AccountBook(kept, live),
        imports,
        live,
        liveStore,
        equity,
        intake,
        persister,
        changes,
        nodes);
  }

  @Override
  public void close() {
    nodes.ifPresent(ForeignStates::close);
    persister.close();
    accounts.close();
    changes.close();
  }
}
