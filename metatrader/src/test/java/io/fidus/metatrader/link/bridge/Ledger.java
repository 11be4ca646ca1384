package io.fidus.metatrader.link.bridge;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.Claim;
import io.fidus.metatrader.link.session.HistoryTotals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the platform behind a bridge has stored, as a map. A deal that comes twice must be equal.
 */
public final class Ledger {
  private final Map<AccountIdentity, Map<Long, Deal>> deals = new LinkedHashMap<>();
  private final Map<AccountIdentity, Long> last = new LinkedHashMap<>();
  private final Map<AccountIdentity, CurrencyUnit> currencies = new LinkedHashMap<>();
  private final Map<AccountIdentity, Money> balances = new LinkedHashMap<>();
  private final List<BridgeOutput> outputs = new CopyOnWriteArrayList<>();
  private final List<String> endings = new CopyOnWriteArrayList<>();
  private final List<Deal> corrected = new ArrayList<>();

  /** A claim was granted. */
  public synchronized void opened(Claim claim) {
    currencies.put(claim.account(), claim.currency());
  }

  /** Takes what a session gave out; deals are stored before this returns. */
  public synchronized void observed(BridgeOutput output) {
    if (!(output instanceof BridgeOutput.Send)) {
      outputs.add(output);
    }
    if (output instanceof BridgeOutput.DealsObserved seen) {
      Map<Long, Deal> known = deals.computeIfAbsent(seen.account(), _ -> new LinkedHashMap<>());
      for (Deal deal : seen.deals()) {
        Deal before = known.putIfAbsent(deal.ticket(), deal);
        if (before != null && !before.equals(deal)) {
          corrected.add(deal);
        }
      }
      last.put(seen.account(), seen.last());
    }
    if (output instanceof BridgeOutput.AccountObserved seen
        && seen.observation().balance() instanceof Known.Value<Money>(Money balance)) {
      balances.put(seen.observation().account(), balance);
    }
  }

  /** A connection broke. */
  public void ended(String why) {
    endings.add(why);
  }

  public synchronized HistoryTotals known(AccountIdentity account) {
    CurrencyUnit currency = Objects.requireNonNull(currencies.get(account));
    List<Deal> known = deals(account);
    return new HistoryTotals(
        last.getOrDefault(account, 0L),
        known.size(),
        Money.sum(known.stream().map(Deal::net).toList(), currency));
  }

  public synchronized List<Deal> deals(AccountIdentity account) {
    return List.copyOf(deals.getOrDefault(account, Map.of()).values());
  }

  public synchronized Optional<Money> balance(AccountIdentity account) {
    return Optional.ofNullable(balances.get(account));
  }

  /** Deals that came twice with different content. */
  public synchronized List<Deal> corrected() {
    return List.copyOf(corrected);
  }

  /** All outputs of a kind since the beginning, or since {@link #forget}. */
  public <T extends BridgeOutput> List<T> all(Class<T> kind) {
    return outputs.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public void forget() {
    outputs.clear();
  }

  public List<String> endings() {
    return List.copyOf(endings);
  }
}
