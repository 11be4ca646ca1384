package io.fidus.platform.trading.internal.live;

import io.fidus.engine.equity.EquityBar;
import io.fidus.engine.equity.EquitySample;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.internal.live.EquityTape.Resolution;
import io.fidus.platform.trading.internal.storage.EquityStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The equity of an account over a period, as fine as it is kept and as coarse as is asked for. */
public final class EquityHistory {
  private static final Duration RAW_SPAN = Duration.ofHours(2);
  private static final Duration MINUTE_SPAN = Duration.ofDays(7);

  /** While a source speaks something is recorded at least once a minute. */
  private static final long LONGEST_SILENCE = Duration.ofSeconds(100).toMillis();

  private final EquityStore store;
  private final LiveAccounts live;

  public EquityHistory(EquityStore store, LiveAccounts live) {
    this.store = store;
    this.live = live;
  }

  /** A time without any observation. */
  public record Gap(Instant from, Instant to) {}

  /**
   * What is known of a period.
   *
   * @param resolution RAW, MINUTE or HOUR
   */
  public record Curve(String resolution, List<EquityBar> bars, List<Gap> gaps) {}

  /**
   * Reads a period.
   *
   * @param points the most bars
   */
  public Curve read(long account, Instant from, Instant to, int points) {
    long first = from.toEpochMilli();
    long end = to.toEpochMilli();
    Duration span = Duration.between(from, to);
    Resolution resolution =
        span.compareTo(RAW_SPAN) <= 0
            ? Resolution.RAW
            : span.compareTo(MINUTE_SPAN) <= 0 ? Resolution.MINUTE : Resolution.HOUR;
    List<EquityBar> bars =
        switch (resolution) {
          case RAW -> samples(account, first, end);
          case MINUTE -> minutes(account, first, end);
          case HOUR -> hours(account, first, end);
        };
    long silence =
        switch (resolution) {
          case RAW -> LONGEST_SILENCE;
          case MINUTE -> 2 * EquityTape.MINUTE;
          case HOUR -> 2 * EquityTape.HOUR;
        };
    return new Curve(resolution.name(), thinned(bars, points), gaps(bars, silence));
  }

  private List<EquityBar> samples(long account, long from, long to) {
    return observed(account, from, to).stream()
        .map(sample -> EquityBar.of(sample.time(), sample))
        .toList();
  }

  /**
   * What is stored, and what the source that is connected here has said since. The latter is read
   * first: what is stored meanwhile is in both.
   */
  private List<EquitySample> observed(long account, long from, long to) {
    List<EquitySample> recent = live.unsaved(new AccountNumber(account));
    List<EquitySample> all = new ArrayList<>(store.samples(account, from, to));
    long stored = all.isEmpty() ? from - 1 : all.getLast().time();
    recent.stream()
        .filter(sample -> sample.time() > stored && sample.time() < to)
        .forEach(all::add);
    return all;
  }

  /** What is packed as minutes, and what is not packed yet out of single observations. */
  private List<EquityBar> minutes(long account, long from, long to) {
    List<EquityBar> bars = new ArrayList<>(store.minutes(account, from, to));
    long packed = bars.isEmpty() ? from : bars.getLast().start() + EquityTape.MINUTE;
    for (EquitySample sample : observed(account, packed, to)) {
      add(bars, EquityBar.of(sample.time(), sample), EquityTape.MINUTE);
    }
    return bars;
  }

  private List<EquityBar> hours(long account, long from, long to) {
    List<EquityBar> bars = new ArrayList<>(store.hours(account, from, to));
    long packed = bars.isEmpty() ? from : bars.getLast().start() + EquityTape.HOUR;
    minutes(account, packed, to).forEach(minute -> add(bars, minute, EquityTape.HOUR));
    return bars;
  }

  private static void add(List<EquityBar> bars, EquityBar finer, long length) {
    long start = finer.start() - Math.floorMod(finer.start(), length);
    if (!bars.isEmpty() && bars.getLast().start() == start) {
      bars.set(bars.size() - 1, bars.getLast().with(finer));
    } else {
      bars.add(
          new EquityBar(
              start, finer.balance(), finer.open(), finer.high(), finer.low(), finer.close()));
    }
  }

  /** Neighbours become one bar, which keeps their extremes. */
  private static List<EquityBar> thinned(List<EquityBar> bars, int points) {
    int together = Math.ceilDiv(Math.max(1, bars.size()), points);
    if (together == 1) {
      return bars;
    }
    List<EquityBar> thin = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      if (i % together == 0) {
        thin.add(bars.get(i));
      } else {
        thin.set(thin.size() - 1, thin.getLast().with(bars.get(i)));
      }
    }
    return thin;
  }

  private static List<Gap> gaps(List<EquityBar> bars, long silence) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < bars.size(); i++) {
      long from = bars.get(i - 1).start();
      long to = bars.get(i).start();
      if (to - from > silence) {
        gaps.add(new Gap(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to)));
      }
    }
    return gaps;
  }
}
