package io.fidus.platform.watchdog.internal;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.watchdog.Surroundings;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.store.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Looks every ten seconds how many accounts have fresh data, and keeps the sum of five minutes.
 * While nobody looks nothing is counted, so that the time of a platform that was off is known to be
 * unknown.
 */
final class FreshnessMeter {
  static final Duration EVERY = Duration.ofSeconds(10);
  static final Duration ROW = Duration.ofMinutes(5);
  private static final Duration FRESH = Duration.ofSeconds(60);

  private final TradingAccounts accounts;
  private final Series<FreshnessRow> rows;
  private Instant lookedAt = Instant.MIN;
  private Instant begun = Instant.MAX;
  private long expected;
  private long fresh;

  FreshnessMeter(TradingAccounts accounts, Series<FreshnessRow> rows) {
    this.accounts = accounts;
    this.rows = rows;
  }

  void look(Collection<Inventory.Item> items, Surroundings surroundings, Instant now) {
    if (now.isBefore(lookedAt.plus(EVERY))) {
      return;
    }
    lookedAt = now;
    if (!begun.equals(Instant.MAX) && !now.isBefore(begun.plus(ROW))) {
      keep();
    }
    if (begun.equals(Instant.MAX)) {
      begun = now;
    }
    for (Inventory.Item item : items) {
      if (counts(item, surroundings, now)) {
        expected++;
        fresh += item.account().filter(account -> isFresh(account, now)).isPresent() ? 1 : 0;
      }
    }
  }

  private static boolean counts(Inventory.Item item, Surroundings surroundings, Instant now) {
    return item.account().isPresent()
        && item.watched().market().isOpen(now)
        && surroundings.windows().stream()
            .filter(window -> !now.isBefore(window.from()) && now.isBefore(window.until()))
            .noneMatch(
                window ->
                    window.subjects().contains(item.subject())
                        || item.watched().restsOn().stream().anyMatch(window.subjects()::contains));
  }

  private boolean isFresh(TradingAccount account, Instant now) {
    return accounts
        .live(account.number())
        .flatMap(LiveState::observation)
        .map(AccountObservation::provenance)
        .filter(seen -> !seen.observedAt().isBefore(now.minus(FRESH)))
        .isPresent();
  }

  /** Keeps what was counted, if anything was. */
  void keep() {
    if (!begun.equals(Instant.MAX)) {
      rows.append(
          List.of(
              new FreshnessRow(FreshnessRow.BOOK, begun, WatchdogStore.newId(), expected, fresh)));
    }
    begun = Instant.MAX;
    expected = 0;
    fresh = 0;
  }
}
