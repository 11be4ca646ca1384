package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.BurnStep;
import io.fidus.engine.watchdog.Freshness;
import io.fidus.engine.watchdog.LookLog;
import io.fidus.store.Documents;
import io.fidus.store.Lease;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.SortOrder;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The looks that are kept: by the minute for the windows of the alarm, and the sum of each day that
 * is over for a month. Only the node with the watchdog's lease writes.
 */
@Component
class FreshnessBook {
  static final int DAYS_KEPT = 40;

  private final Store store;
  private final Series<FreshnessRow> rows;
  private final Documents<WatchdogPulse> pulses;

  FreshnessBook(Store store) {
    this.store = store;
    rows = store.series(FreshnessRow.TYPE);
    pulses = store.documents(WatchdogPulse.TYPE);
  }

  /** Lets every node know that this one watches, and what it has seen. */
  void beat(Lease lease, Instant at, Freshness seen) {
    store.execute(
        () -> {
          store.fence(lease);
          WatchdogPulse pulse = WatchdogPulse.of(at, seen);
          Optional<Versioned<WatchdogPulse>> before = pulses.get(WatchdogPulse.ID);
          if (before.isPresent()) {
            pulses.replace(before.get(), pulse);
          } else {
            pulses.insert(pulse);
          }
        });
  }

  /** What the node that watches has let know last. */
  Optional<WatchdogPulse> pulse() {
    return pulses.get(WatchdogPulse.ID).map(Versioned::document);
  }

  /** Keeps the looks of a minute. */
  void keep(Lease lease, Instant at, Freshness looks) {
    store.execute(
        () -> {
          store.fence(lease);
          rows.append(List.of(FreshnessRow.ofMinute(at, looks)));
        });
  }

  /**
   * Sums up the days that are over, and removes what nobody needs any more. Doing it again changes
   * nothing.
   */
  void closeDays(Lease lease, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<FreshnessRow> over =
        byDay(lastDay(), now).entrySet().stream()
            .filter(day -> day.getKey().isBefore(today))
            .map(day -> FreshnessRow.ofDay(day.getKey(), day.getValue()))
            .toList();
    store.execute(
        () -> {
          store.fence(lease);
          rows.append(over);
          rows.trim(FreshnessRow.MINUTES, position(begin(today).minus(BurnStep.LONGEST)));
          rows.trim(FreshnessRow.DAYS, position(begin(today.minusDays(DAYS_KEPT))));
        });
  }

  /** The looks of the last days by the minute. */
  LookLog log(Instant now) {
    LookLog log = new LookLog();
    read(
        FreshnessRow.MINUTES,
        now.minus(BurnStep.LONGEST),
        now,
        row -> log.add(row.at(), row.looks()));
    return log;
  }

  /** The looks of each day from a day until now, in UTC; days without any are left out. */
  Map<LocalDate, Freshness> days(LocalDate from, Instant now) {
    Map<LocalDate, Freshness> days = new TreeMap<>();
    read(FreshnessRow.DAYS, begin(from), now, row -> days.put(row.day(), row.looks()));
    byDay(
            lastDay().filter(day -> !day.isBefore(from)).or(() -> Optional.of(from.minusDays(1))),
            now)
        .forEach(days::putIfAbsent);
    return days;
  }

  /** The sums of the minutes of each day after one. */
  private Map<LocalDate, Freshness> byDay(Optional<LocalDate> after, Instant now) {
    Map<LocalDate, Freshness> days = new TreeMap<>();
    Instant from = after.map(day -> begin(day.plusDays(1))).orElse(Instant.EPOCH);
    read(
        FreshnessRow.MINUTES,
        from,
        now,
        row -> days.merge(row.day(), row.looks(), Freshness::plus));
    return days;
  }

  private Optional<LocalDate> lastDay() {
    return rows.last(FreshnessRow.DAYS).map(FreshnessRow::day);
  }

  private void read(long book, Instant from, Instant now, Consumer<FreshnessRow> reader) {
    Optional<String> cursor = Optional.empty();
    do {
      var page =
          rows.range(
              book,
              position(from),
              position(now.plusMillis(1)),
              SortOrder.ASCENDING,
              cursor,
              Query.MOST);
      page.items().forEach(reader);
      cursor = page.next();
    } while (cursor.isPresent());
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static long position(Instant at) {
    return Series.position(at);
  }
}
