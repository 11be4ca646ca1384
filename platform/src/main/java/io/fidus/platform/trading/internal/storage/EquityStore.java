package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.equity.EquityBar;
import io.fidus.engine.equity.EquityCodec;
import io.fidus.engine.equity.EquitySample;
import io.fidus.store.Page;
import io.fidus.store.Series;
import io.fidus.store.SeriesType;
import io.fidus.store.SortOrder;
import io.fidus.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Equity history in three resolutions, of which hours are kept for ever. */
public final class EquityStore {
  private static final Duration MINUTES_KEPT = Duration.ofDays(90);
  private static final Duration RAW_KEPT = Duration.ofDays(7);
  private static final Duration RAW_KEPT_BY_MANY = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MANY = 1_000;
  private static final int PIECE = 1_000;

  /** No block is longer. */
  private static final Duration LONGEST_BLOCK = Duration.ofDays(1);

  private final Series<EquityBlock> raw;
  private final Series<EquityBlock> minutes;
  private final Series<EquityBlock> hours;

  public EquityStore(Store store) {
    raw = store.series(type("mt5_equity_raw").trimmable());
    minutes = store.series(type("mt5_equity_minutes").trimmable());
    hours = store.series(type("mt5_equity_hours"));
  }

  private static SeriesType<EquityBlock> type(String name) {
    return SeriesType.of(name, EquityBlock.class, "account", "start", "id");
  }

  public Series<EquityBlock> raw() {
    return raw;
  }

  public Series<EquityBlock> minutes() {
    return minutes;
  }

  public Series<EquityBlock> hours() {
    return hours;
  }

  /**
   * Removes what is kept long enough; many accounts keep single observations for a shorter time.
   */
  public void trim(long account, int accounts, Instant now) {
    Duration rawKept = accounts > MANY ? RAW_KEPT_BY_MANY : RAW_KEPT;
    raw.trim(account, now.minus(rawKept).toEpochMilli());
    minutes.trim(account, now.minus(MINUTES_KEPT).toEpochMilli());
  }

  /** The single observations from one instant to before another. */
  public List<EquitySample> samples(long account, long from, long to) {
    List<EquitySample> found = new ArrayList<>();
    for (EquityBlock block : blocks(raw, account, from, to)) {
      EquityCodec.samples(block.bytes()).stream()
          .filter(sample -> sample.time() >= from && sample.time() < to)
          .forEach(found::add);
    }
    return found;
  }

  /** The minutes that begin from one instant to before another, as far as they are packed. */
  public List<EquityBar> minutes(long account, long from, long to) {
    return bars(minutes, account, from, to);
  }

  /** The hours, like the minutes. */
  public List<EquityBar> hours(long account, long from, long to) {
    return bars(hours, account, from, to);
  }

  /** The minutes that are in no packed hour yet. */
  public List<EquityBar> minutesSinceHours(long account) {
    return minutes(account, after(hours, account, HOUR), Long.MAX_VALUE);
  }

  /** The single observations that are in no packed minute yet. */
  public List<EquitySample> samplesSinceMinutes(long account) {
    return samples(account, after(minutes, account, MINUTE), Long.MAX_VALUE);
  }

  private static long after(Series<EquityBlock> series, long account, Duration length) {
    return series.last(account).map(block -> block.end() + length.toMillis()).orElse(0L);
  }

  private static List<EquityBar> bars(
      Series<EquityBlock> series, long account, long from, long to) {
    List<EquityBar> found = new ArrayList<>();
    for (EquityBlock block : blocks(series, account, from, to)) {
      EquityCodec.bars(block.bytes()).stream()
          .filter(bar -> bar.start() >= from && bar.start() < to)
          .forEach(found::add);
    }
    return found;
  }

  private static List<EquityBlock> blocks(
      Series<EquityBlock> series, long account, long from, long to) {
    List<EquityBlock> found = new ArrayList<>();
    long first = Math.max(0, from - LONGEST_BLOCK.toMillis());
    Optional<String> cursor = Optional.empty();
    do {
      Page<EquityBlock> page = series.range(account, first, to, SortOrder.ASCENDING, cursor, PIECE);
      page.items().stream().filter(block -> block.end() >= from).forEach(found::add);
      cursor = page.next();
    } while (cursor.isPresent());
    return found;
  }
}
