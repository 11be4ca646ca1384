package io.fidus.platform.trading.internal.live;

import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.StoredLiveState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Follows the accounts whose sources are connected to another node, by what that node saves. */
final class ForeignStates {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final LiveStore live;
  private final LiveAccounts accounts;
  private Instant refreshedAt = Instant.MIN;

  ForeignStates(LiveStore live, LiveAccounts accounts) {
    this.live = live;
    this.accounts = accounts;
  }

  void refresh(Instant now) {
    if (now.isBefore(refreshedAt.plus(PAUSE))) {
      return;
    }
    refreshedAt = now;
    for (LiveAccount account : accounts.all()) {
      if (!account.isHeld()) {
        live.lastState(account.number().value())
            .filter(row -> isNews(account, row))
            .ifPresent(row -> restore(account, row));
      }
    }
  }

  private static boolean isNews(LiveAccount account, StoredLiveState row) {
    Optional<Instant> known =
        account.state().observation().map(seen -> seen.provenance().observedAt());
    return row.observedAt()
        .map(saved -> known.isEmpty() || saved.isAfter(known.get()))
        .orElse(false);
  }

  private static void restore(LiveAccount account, StoredLiveState row) {
    Optional<HistoryTotals> counted = SavedStates.counted(row, account.currency());
    account.restore(SavedStates.state(row, account.identity(), account.currency()), counted, true);
  }
}
