package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.Deal;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.DealsImported;
import io.fidus.platform.trading.internal.storage.ReportedHistory;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Appended;
import io.fidus.store.Versioned;
import java.util.List;
import java.util.Optional;

/** Makes deals durable. */
public final class DealWriter {
  private final TradingStore store;
  private final ChangeSignal changes;

  public DealWriter(TradingStore store, ChangeSignal changes) {
    this.store = store;
    this.changes = changes;
  }

  void write(
      LiveAccount account,
      LiveReporter reporter,
      long after,
      List<Deal> deals,
      Runnable committed) {
    long number = account.number().value();
    List<StoredDeal> rows = deals.stream().map(deal -> StoredDeal.of(number, deal)).toList();
    store.store().execute(() -> body(number, reporter, after, rows));
    changes.changed(account.number(), AccountAspect.DEALS);
    committed.run();
  }

  private void body(long number, LiveReporter reporter, long after, List<StoredDeal> rows) {
    Optional<Versioned<ReportedHistory>> read = store.histories().get(Long.toString(number));
    ReportedHistory before =
        read.map(Versioned::document).orElseGet(() -> ReportedHistory.none(number));
    Appended<StoredDeal> appended = store.appendDeals(rows);
    long net = rows.stream().mapToLong(StoredDeal::net).reduce(0, Math::addExact);
    ReportedHistory now = before.followedBy(after, rows.getLast().ticket(), rows.size(), net);
    if (read.isPresent()) {
      store.histories().replace(read.get(), now);
    } else {
      store.histories().insert(now);
    }
    long version =
        store.account(number).orElseThrow().document().historyVersion() + now.generation();
    store
        .store()
        .publish(
            new DealsImported(number, "gateway " + reporter.gateway(), version, appended.added()),
            Long.toString(number));
  }
}
