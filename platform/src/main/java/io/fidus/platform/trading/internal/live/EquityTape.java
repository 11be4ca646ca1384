package io.fidus.platform.trading.internal.live;

import io.fidus.engine.equity.EquityBar;
import io.fidus.engine.equity.EquityCodec;
import io.fidus.engine.equity.EquitySample;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The equity history of one account that is being recorded: single observations, minutes and hours.
 * An observation is recorded when something has changed, and once a minute when nothing has, so
 * that a longer silence in the record means that nothing was observed.
 */
final class EquityTape {
  static final long MINUTE = Duration.ofMinutes(1).toMillis();
  static final long HOUR = Duration.ofHours(1).toMillis();
  private static final int SAMPLES = 60;
  private static final int MINUTES = 15;
  private static final int HOURS = 6;

  /** How fine a block is. */
  enum Resolution {
    RAW,
    MINUTE,
    HOUR
  }

  /**
   * A packed block.
   *
   * @param start milliseconds since 1970 of its first point
   * @param end of its last
   * @param bytes nobody changes them; two blocks are the same when they are one
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Block(Resolution resolution, long start, long end, int points, byte[] bytes) {}

  private final List<Block> ready = new ArrayList<>();
  private final List<EquitySample> samples = new ArrayList<>();
  private final Bars minutes = new Bars(Resolution.MINUTE, MINUTE, MINUTES);
  private final Bars hours = new Bars(Resolution.HOUR, HOUR, HOURS);
  private Optional<EquitySample> last = Optional.empty();

  void record(AccountObservation seen) {
    Optional<Money> balance = seen.balance().asOptional();
    Optional<Money> equity = seen.equity().asOptional();
    if (balance.isEmpty() || equity.isEmpty()) {
      return;
    }
    long margin = seen.margin().asOptional().map(Money::minorUnits).orElse(0L);
    add(
        new EquitySample(
            seen.provenance().observedAt().toEpochMilli(),
            balance.get().minorUnits(),
            equity.get().minorUnits(),
            margin));
  }

  /** Goes on where an earlier process was interrupted. */
  void resume(List<EquityBar> unpackedMinutes, List<EquitySample> unpackedSamples) {
    unpackedMinutes.forEach(hours::add);
    for (EquitySample sample : unpackedSamples) {
      bar(sample);
      last = Optional.of(sample);
    }
  }

  /** The blocks that can be stored; they stay until {@link #saved}. */
  List<Block> finished(Instant now) {
    boolean due =
        samples.size() >= SAMPLES
            || (!samples.isEmpty() && now.toEpochMilli() - samples.getFirst().time() >= MINUTE);
    if (due) {
      pack();
    }
    minutes.pack(ready);
    hours.pack(ready);
    return List.copyOf(ready);
  }

  /** The single observations that are in no stored block yet. */
  List<EquitySample> unsaved() {
    List<EquitySample> all = new ArrayList<>();
    ready.stream()
        .filter(block -> block.resolution() == Resolution.RAW)
        .forEach(block -> all.addAll(EquityCodec.samples(block.bytes())));
    all.addAll(samples);
    return all;
  }

  /** Packs what there is, since the program ends. */
  void pack() {
    if (!samples.isEmpty()) {
      ready.add(
          new Block(
              Resolution.RAW,
              samples.getFirst().time(),
              samples.getLast().time(),
              samples.size(),
              EquityCodec.pack(samples)));
      samples.clear();
    }
  }

  void saved(List<Block> blocks) {
    ready.removeAll(blocks);
  }

  private void add(EquitySample sample) {
    if (last.isPresent()) {
      EquitySample before = last.get();
      if (sample.time() <= before.time()) {
        return;
      }
      boolean same =
          sample.balance() == before.balance()
              && sample.equity() == before.equity()
              && sample.margin() == before.margin();
      if (same && sample.time() - before.time() < MINUTE) {
        return;
      }
    }
    samples.add(sample);
    bar(sample);
    last = Optional.of(sample);
  }

  private void bar(EquitySample sample) {
    long start = sample.time() - Math.floorMod(sample.time(), MINUTE);
    minutes.add(EquityBar.of(start, sample)).ifPresent(hours::add);
  }

  /** Bars of one resolution that grow and are packed together. */
  private static final class Bars {
    private final Resolution resolution;
    private final long length;
    private final int together;
    private final List<EquityBar> done = new ArrayList<>();
    private Optional<EquityBar> growing = Optional.empty();

    private Bars(Resolution resolution, long length, int together) {
      this.resolution = resolution;
      this.length = length;
      this.together = together;
    }

    /** Adds a finer bar; gives back the one that is finished by it. */
    private Optional<EquityBar> add(EquityBar finer) {
      long start = finer.start() - Math.floorMod(finer.start(), length);
      EquityBar coarse =
          new EquityBar(
              start, finer.balance(), finer.open(), finer.high(), finer.low(), finer.close());
      Optional<EquityBar> before = growing;
      if (before.isPresent() && before.get().start() == start) {
        growing = Optional.of(before.get().with(coarse));
        return Optional.empty();
      }
      growing = Optional.of(coarse);
      before.ifPresent(done::add);
      return before;
    }

    private void pack(List<Block> blocks) {
      if (done.size() >= together) {
        blocks.add(
            new Block(
                resolution,
                done.getFirst().start(),
                done.getLast().start(),
                done.size(),
                EquityCodec.packBars(done)));
        done.clear();
      }
    }
  }
}
