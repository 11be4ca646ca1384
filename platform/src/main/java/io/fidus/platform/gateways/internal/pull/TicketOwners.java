package io.fidus.platform.gateways.internal.pull;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * To which account each deal was told to belong. A bridge that switches logins may serve the deals
 * of one login as those of another, even stamped with its number; the same deal under two accounts
 * gives it away, and then neither list of that round is believed.
 */
final class TicketOwners {
  private final Map<Mark, AccountIdentity> owners = new HashMap<>();

  /** What two deals of different accounts never share. */
  private record Mark(long ticket, LocalDateTime time, long profit, long volume) {
    static Mark of(Deal deal) {
      return new Mark(
          deal.ticket(),
          deal.brokerTime(),
          deal.profit().minorUnits(),
          deal.volume().hundredMillionths());
    }
  }

  /** Takes the deals away from every account whose list holds those of another. */
  void reject(List<PulledAccount> accounts) {
    Map<Mark, AccountIdentity> seen = new HashMap<>();
    Map<AccountIdentity, AccountIdentity> doubted = new HashMap<>();
    for (PulledAccount account : accounts) {
      for (Deal deal : account.newest()) {
        Mark mark = Mark.of(deal);
        AccountIdentity mine = account.identity();
        AccountIdentity known = owners.get(mark);
        if (known != null && !known.equals(mine)) {
          doubted.put(mine, known);
          continue;
        }
        AccountIdentity other = seen.putIfAbsent(mark, mine);
        if (known == null && other != null && !other.equals(mine)) {
          doubted.put(mine, other);
          doubted.put(other, mine);
        }
      }
    }
    Set<AccountIdentity> refused = new HashSet<>(doubted.keySet());
    for (PulledAccount account : accounts) {
      if (refused.contains(account.identity())) {
        account.refuseDeals(doubted.get(account.identity()));
      } else {
        account.newest().forEach(deal -> owners.put(Mark.of(deal), account.identity()));
      }
    }
  }
}
