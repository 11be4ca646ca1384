package io.fidus.bridge.link;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.HistoryTotals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;

/** A platform in the bridge's own process, which commits everything in a map. */
@Primary
class CommittingPlatform implements Uplink {
  private final Map<AccountIdentity, Map<Long, Deal>> deals = new LinkedHashMap<>();
  private final Map<AccountIdentity, Long> last = new LinkedHashMap<>();
  private final Map<AccountIdentity, CurrencyUnit> currencies = new LinkedHashMap<>();
  private final BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
  private final ObjectProvider<AccountDesk> desk;

  CommittingPlatform(ObjectProvider<AccountDesk> desk) {
    this.desk = desk;
    Thread.ofPlatform().daemon().name("platform").start(this::run);
  }

  @Override
  public long connection() {
    return 1;
  }

  @Override
  public void publish(LinkEvent event) {
    events.add(event);
  }

  synchronized List<Deal> deals(AccountIdentity account) {
    return List.copyOf(deals.getOrDefault(account, Map.of()).values());
  }

  private void run() {
    try {
      while (true) {
        take(events.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(LinkEvent event) {
    if (event instanceof LinkEvent.Claimed(var claim, _, _)) {
      currencies.put(claim.account(), claim.currency());
      desk.getObject().platformHolds(claim.account(), known(claim.account()), Optional.empty());
    }
    if (event instanceof LinkEvent.Observed(BridgeOutput.DealsObserved seen)) {
      store(seen);
      desk.getObject().committed(seen.account(), seen.last());
    }
  }

  private synchronized void store(BridgeOutput.DealsObserved seen) {
    Map<Long, Deal> known = deals.computeIfAbsent(seen.account(), _ -> new LinkedHashMap<>());
    seen.deals().forEach(deal -> known.putIfAbsent(deal.ticket(), deal));
    last.put(seen.account(), seen.last());
  }

  private synchronized HistoryTotals known(AccountIdentity account) {
    List<Deal> known = new ArrayList<>(deals.getOrDefault(account, Map.of()).values());
    CurrencyUnit currency = currencies.getOrDefault(account, CurrencyUnit.iso("USD"));
    Money sum = Money.sum(known.stream().map(Deal::net).toList(), currency);
    return new HistoryTotals(last.getOrDefault(account, 0L), known.size(), sum);
  }
}
