package io.fidus.platform.watchdog.internal;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.watchdog.BurnReport;
import io.fidus.engine.watchdog.Freshness;
import io.fidus.engine.watchdog.LookLog;
import io.fidus.engine.watchdog.Surroundings;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.store.Lease;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * Looks every ten seconds how many accounts have fresh data, keeps the sum of each minute, and
 * judges then how fast the objective is missed. While nobody looks nothing is counted, so that the
 * time of a platform that was off is known to be unknown.
 */
final class FreshnessMeter {
  static final BigDecimal OBJECTIVE = new BigDecimal("0.999");
  static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration FRESH = Duration.ofSeconds(60);

  private final TradingAccounts accounts;
  private final FreshnessBook book;
  private final BurnAlarm alarm;
  private final LookLog log;
  private LocalDate closedOn;
  private Instant lookedAt = Instant.MIN;
  private Optional<Instant> begun = Optional.empty();
  private Freshness minute = Freshness.NONE;

  /** One that goes on where the last one has ended. */
  FreshnessMeter(
      TradingAccounts accounts, FreshnessBook book, BurnAlarm alarm, Lease lease, Instant now) {
    this.accounts = accounts;
    this.book = book;
    this.alarm = alarm;
    book.closeDays(lease, now);
    closedOn = day(now);
    log = book.log(now);
  }

  void look(Collection<Inventory.Item> items, Surroundings surroundings, Lease lease, Instant now) {
    if (now.isBefore(lookedAt.plus(EVERY))) {
      return;
    }
    lookedAt = now;
    boolean over = begun.filter(at -> !minuteOf(at).equals(minuteOf(now))).isPresent();
    if (over) {
      keep(lease);
      closeDay(lease, now);
    }
    if (begun.isEmpty()) {
      begun = Optional.of(now);
    }
    Freshness found = count(items, surroundings, now);
    minute = minute.plus(found);
    book.beat(lease, now, found);
    if (over) {
      alarm.follow(BurnReport.of(log, OBJECTIVE, now), found.expected() > 0);
    }
  }

  private Freshness count(
      Collection<Inventory.Item> items, Surroundings surroundings, Instant now) {
    long expected = 0;
    long fresh = 0;
    for (Inventory.Item item : items) {
      if (counts(item, surroundings, now)) {
        expected++;
        fresh += item.account().filter(account -> isFresh(account, now)).isPresent() ? 1 : 0;
      }
    }
    return new Freshness(expected, fresh);
  }

  /** Neither just after the market has opened, nor in announced work, nor in a drill. */
  private static boolean counts(Inventory.Item item, Surroundings surroundings, Instant now) {
    return item.account().isPresent()
        && item.watched()
            .market()
            .openSince(now)
            .filter(
                open ->
                    open.equals(Instant.MIN)
                        || !now.isBefore(open.plus(item.watched().policy().opening())))
            .isPresent()
        && !concerns(item, surroundings.drills())
        && surroundings.windows().stream()
            .filter(window -> !now.isBefore(window.from()) && now.isBefore(window.until()))
            .noneMatch(window -> concerns(item, window.subjects()));
  }

  private static boolean concerns(Inventory.Item item, Collection<?> parts) {
    return parts.contains(item.subject())
        || item.watched().restsOn().stream().anyMatch(parts::contains);
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
  void keep(Lease lease) {
    if (begun.isPresent() && minute.expected() > 0) {
      book.keep(lease, begun.get(), minute);
      log.add(begun.get(), minute);
    }
    begun = Optional.empty();
    minute = Freshness.NONE;
  }

  private void closeDay(Lease lease, Instant now) {
    if (!day(now).equals(closedOn)) {
      book.closeDays(lease, now);
      closedOn = day(now);
    }
  }

  private static Instant minuteOf(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
