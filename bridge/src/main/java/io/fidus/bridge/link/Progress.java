package io.fidus.bridge.link;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.HistoryTotals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How far an account's history is safe at the platform, and the deals after that. There are at most
 * as many of these as the link lets a terminal send unacknowledged.
 */
final class Progress {
  private record Batch(BridgeOutput.DealsObserved deals, HistoryTotals totals) {}

  private final Deque<Batch> pending = new ArrayDeque<>();
  private HistoryTotals committed;

  Progress(HistoryTotals committed) {
    this.committed = committed;
  }

  /** What the platform has said that it holds, followed by what it has committed since. */
  HistoryTotals committed() {
    return committed;
  }

  List<BridgeOutput.DealsObserved> pending() {
    return pending.stream().map(Batch::deals).toList();
  }

  /** Deals that follow, or that begin the history anew. */
  void take(BridgeOutput.DealsObserved deals) {
    if (deals.after() == 0) {
      restart();
    }
    HistoryTotals before = pending.isEmpty() ? committed : pending.getLast().totals();
    List<Money> nets = deals.deals().stream().map(Deal::net).toList();
    Money sum = before.sum().plus(Money.sum(nets, before.sum().currency()));
    pending.add(
        new Batch(
            deals, new HistoryTotals(deals.last(), before.deals() + deals.deals().size(), sum)));
  }

  /** The platform has committed everything up to this deal; false when it is not awaited. */
  boolean commit(long ticket) {
    if (pending.stream().noneMatch(batch -> batch.totals().last() == ticket)) {
      return false;
    }
    do {
      committed = pending.remove().totals();
    } while (committed.last() != ticket);
    return true;
  }

  /**
   * Where to go on for a platform that holds {@code known}: the totals that it shares with this
   * history, after which the deals were dropped here; empty when there is no such place.
   */
  Optional<HistoryTotals> resume(HistoryTotals known) {
    List<HistoryTotals> places = new ArrayList<>();
    places.add(committed);
    pending.forEach(batch -> places.add(batch.totals()));
    if (!places.contains(known)) {
      return Optional.empty();
    }
    while (!committed.equals(known)) {
      committed = pending.remove().totals();
    }
    return Optional.of(committed);
  }

  private void restart() {
    CurrencyUnit currency = committed.sum().currency();
    pending.clear();
    committed = HistoryTotals.none(currency);
  }
}
