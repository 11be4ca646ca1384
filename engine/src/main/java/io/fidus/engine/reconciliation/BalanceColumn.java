package io.fidus.engine.reconciliation;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The balance, credit included, that the source itself gives after a deal. */
@FunctionalInterface
public interface BalanceColumn {

  /** The balance just after {@code deal}; empty when the source does not give it. */
  Optional<Money> after(Deal deal);

  /** For a source that gives no balance beside its deals. */
  static BalanceColumn none() {
    return deal -> Optional.empty();
  }

  /**
   * The column of a report.
   *
   * @param deals the deals of the report
   * @param balances the balance printed beside each, in the same order
   * @throws IllegalArgumentException when the two differ in length
   */
  static BalanceColumn of(List<Deal> deals, List<Money> balances) {
    if (deals.size() != balances.size()) {
      throw new IllegalArgumentException(
          "A balance column of " + balances.size() + " rows for " + deals.size() + " deals");
    }
    Map<Long, Money> byTicket = HashMap.newHashMap(deals.size());
    for (int row = 0; row < deals.size(); row++) {
      byTicket.put(deals.get(row).ticket(), balances.get(row));
    }
    return deal -> Optional.ofNullable(byTicket.get(deal.ticket()));
  }
}
