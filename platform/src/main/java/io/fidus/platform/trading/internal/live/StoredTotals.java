package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.DealType;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.TradingStore;
import java.util.List;

/**
 * The deals of an account that are stored.
 *
 * @param deals how many
 * @param sum profit + swap + commission + fee over them, in minor units
 * @param movesCredit whether one of them moved credit
 */
record StoredTotals(long deals, long sum, boolean movesCredit) {
  static final StoredTotals NONE = new StoredTotals(0, 0, false);

  /** Counts what is stored. */
  static StoredTotals of(TradingStore store, long account) {
    Count count = new Count();
    store.deals().scan(account, account, count::add);
    return count.totals();
  }

  StoredTotals with(List<StoredDeal> added) {
    Count count = new Count();
    added.forEach(count::add);
    StoredTotals more = count.totals();
    return new StoredTotals(
        deals + more.deals, Math.addExact(sum, more.sum), movesCredit || more.movesCredit);
  }

  private static final class Count {
    private long deals;
    private long sum;
    private boolean movesCredit;

    private void add(StoredDeal deal) {
      deals++;
      sum = Math.addExact(sum, deal.net());
      movesCredit |= deal.type() == DealType.CREDIT;
    }

    private StoredTotals totals() {
      return new StoredTotals(deals, sum, movesCredit);
    }
  }
}
