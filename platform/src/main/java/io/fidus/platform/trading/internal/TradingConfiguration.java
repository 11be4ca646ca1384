package io.fidus.platform.trading.internal;

import io.fidus.metatrader.statement.ReadLimits;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.catalog.Catalog;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.ImportSettings;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.accounts.Assigned;
import io.fidus.platform.trading.internal.cash.CashOperations;
import io.fidus.platform.trading.internal.deals.AccountBook;
import io.fidus.platform.trading.internal.deals.AccountDeals;
import io.fidus.platform.trading.internal.deals.DealExport;
import io.fidus.platform.trading.internal.figures.HistoryFiguresCache;
import io.fidus.platform.trading.internal.importing.FolderWatch;
import io.fidus.platform.trading.internal.importing.StatementImports;
import io.fidus.platform.trading.internal.importing.WatchedFolder;
import io.fidus.platform.trading.internal.live.ChangeSignal;
import io.fidus.platform.trading.internal.live.LiveAccounts;
import io.fidus.platform.trading.internal.live.LiveIntake;
import io.fidus.platform.trading.internal.storage.EquityStore;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's services over the platform's store. */
@Configuration(proxyBeanMethods = false)
class TradingConfiguration {

  @Bean
  TradingServices tradingServices(
      Store store,
      InstantSource clock,
      ImportSettings settings,
      HttpSettings http,
      Assignments assignments,
      Catalog catalog,
      Audit audit,
      MeterRegistry meters) {
    return TradingServices.over(
        store,
        clock,
        ServerZone.parse(settings.serverZone()),
        limits(http.largestUpload().toBytes()),
        Assigned.Lookup.in(assignments, catalog),
        audit,
        meters);
  }

  @Bean
  TradingStore tradingStore(TradingServices services) {
    return services.store();
  }

  @Bean
  HistoryFiguresCache accountFigures(TradingServices services) {
    return services.figures();
  }

  @Bean
  AccountsReadModel accountsReadModel(TradingServices services) {
    return services.accounts();
  }

  @Bean
  AccountDeals accountDeals(TradingServices services) {
    return services.deals();
  }

  @Bean
  AccountBook accountBook(TradingServices services) {
    return services.book();
  }

  @Bean
  StatementImports statementImports(TradingServices services) {
    return services.imports();
  }

  @Bean
  LiveIntake liveIntake(TradingServices services) {
    return services.intake();
  }

  @Bean
  LiveStore liveStore(TradingServices services) {
    return services.liveStore();
  }

  @Bean
  EquityStore equityStore(TradingServices services) {
    return services.equity();
  }

  @Bean
  LiveAccounts liveAccounts(TradingServices services) {
    return services.live();
  }

  @Bean(destroyMethod = "")
  ChangeSignal liveChanges(TradingServices services) {
    return services.changes();
  }

  @Bean
  DealExport dealExport(AccountDeals deals) {
    return new DealExport(deals);
  }

  @Bean
  CashOperations cashOperations(
      TradingStore store, AccountDeals deals, InstantSource clock, Audit audit) {
    return new CashOperations(store, deals, clock, audit);
  }

  @Bean
  @ConditionalOnWebApplication
  @ConditionalOnProperty("fidus.imports.folder")
  FolderWatch folderWatch(StatementImports imports, Store store, ImportSettings settings) {
    Path folder = Path.of(settings.folder().orElseThrow());
    FolderWatch watch =
        new FolderWatch(new WatchedFolder(folder, imports), store, settings.folderInterval());
    watch.start();
    return watch;
  }

  private static ReadLimits limits(long fileBytes) {
    ReadLimits usual = ReadLimits.defaults();
    return new ReadLimits(
        fileBytes,
        usual.inflatedBytes(),
        usual.inflationRatio(),
        usual.archiveEntries(),
        usual.rows(),
        usual.textLength());
  }
}
