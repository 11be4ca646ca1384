package io.fidus.platform.trading.internal.live;

import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.DealsImported;
import io.fidus.platform.trading.internal.storage.BreakDocument;
import io.fidus.platform.trading.internal.storage.DealConflict;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.ReportedHistory;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Appended;
import io.fidus.store.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes deals durable, several batches in one transaction. A deal that is known with other content
 * is not overwritten: it opens a break.
 */
final class DealWriter {
  private final TradingStore store;
  private final LiveStore live;
  private final InstantSource clock;

  DealWriter(TradingStore store, LiveStore live, InstantSource clock) {
    this.store = store;
    this.live = live;
    this.clock = clock;
  }

  /**
   * What a batch did.
   *
   * @param history how far the source has handed over its history now
   */
  record Written(DealBatch batch, Appended<StoredDeal> appended, ReportedHistory history) {}

  private record Event(String gateway, long version, long added) {}

  /** Stores all of the batches or none. */
  List<Written> write(List<DealBatch> batches) {
    return store.store().transaction(() -> body(batches));
  }

  private List<Written> body(List<DealBatch> batches) {
    List<Written> written = new ArrayList<>();
    Map<Long, Event> events = new LinkedHashMap<>();
    for (DealBatch batch : batches) {
      Written one = body(batch);
      written.add(one);
      long number = batch.account().number().value();
      long version =
          store.account(number).orElseThrow().document().historyVersion()
              + one.history().generation();
      long before = events.getOrDefault(number, new Event("", 0, 0)).added();
      events.put(number, new Event(batch.gateway(), version, before + one.appended().added()));
    }
    events.forEach(
        (number, event) ->
            store
                .store()
                .publish(
                    new DealsImported(
                        number, "gateway " + event.gateway(), event.version(), event.added()),
                    Long.toString(number)));
    return written;
  }

  private Written body(DealBatch batch) {
    long number = batch.account().number().value();
    Optional<Versioned<ReportedHistory>> read = store.histories().get(Long.toString(number));
    ReportedHistory before =
        read.map(Versioned::document).orElseGet(() -> ReportedHistory.none(number));
    Appended<StoredDeal> appended = store.appendDeals(batch.rows());
    appended.differing().forEach(offered -> differs(offered, batch));
    long net = batch.rows().stream().mapToLong(StoredDeal::net).reduce(0, Math::addExact);
    ReportedHistory now =
        before.followedBy(batch.after(), batch.rows().getLast().ticket(), batch.rows().size(), net);
    if (read.isPresent()) {
      store.histories().replace(read.get(), now);
    } else {
      store.histories().insert(now);
    }
    return new Written(batch, appended, now);
  }

  private void differs(StoredDeal offered, DealBatch batch) {
    Instant at = clock.instant();
    DealConflict conflict =
        new DealConflict(
            offered.account(),
            offered.ticket(),
            offered,
            offered.net(),
            "gateway " + batch.gateway(),
            at);
    if (store.conflicts().get(conflict.id()).isPresent()) {
      return;
    }
    store.conflicts().insert(conflict);
    long known =
        store.deals().get(offered.account(), offered.ticket()).map(StoredDeal::net).orElse(0L);
    int digits = batch.account().currency().digits();
    live.breaks()
        .insert(
            BreakDocument.opened(
                offered.account(),
                BreakKind.DIFFERING_DEAL,
                Long.toString(offered.ticket()),
                "Deal %d was known before and is told differently by gateway %s; the first telling is kept."
                    .formatted(offered.ticket(), batch.gateway()),
                Optional.of(BigDecimal.valueOf(offered.net() - known, digits)),
                at));
  }
}
