package io.fidus.engine.equity;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs samples and bars into bytes: differences to the one before, zigzag-coded so that small ones
 * of either sign are short, seven bits a byte. Samples come nearly evenly, so that of their times
 * the change of the distance is kept; two of its bits say whether balance and margin have changed
 * at all, which they rarely do.
 *
 * <p>Differences wrap around like the numbers themselves, so that every series of 64-bit numbers
 * comes back as it was. What is read must have been written here; anything else throws {@link
 * IllegalArgumentException}.
 */
public final class EquityCodec {
  private static final int FLAG_BITS = 2;
  private static final int BALANCE_CHANGED = 1;
  private static final int MARGIN_CHANGED = 2;

  private EquityCodec() {}

  /**
   * Packs samples.
   *
   * @throws ArithmeticException when times are so far apart that their distances do not fit 61 bits
   */
  public static byte[] pack(List<EquitySample> samples) {
    ByteWriter out = new ByteWriter(samples.size() * 5 + 16);
    EquitySample last = new EquitySample(0, 0, 0, 0);
    long distance = 0;
    for (EquitySample sample : samples) {
      long step = Math.subtractExact(sample.time(), last.time());
      int flags =
          (sample.balance() == last.balance() ? 0 : BALANCE_CHANGED)
              | (sample.margin() == last.margin() ? 0 : MARGIN_CHANGED);
      out.unsigned(flagged(Math.subtractExact(step, distance), flags));
      out.signed(sample.equity() - last.equity());
      if ((flags & BALANCE_CHANGED) != 0) {
        out.signed(sample.balance() - last.balance());
      }
      if ((flags & MARGIN_CHANGED) != 0) {
        out.signed(sample.margin() - last.margin());
      }
      distance = step;
      last = sample;
    }
    return out.bytes();
  }

  /** Unpacks samples. */
  public static List<EquitySample> samples(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    List<EquitySample> samples = new ArrayList<>();
    EquitySample last = new EquitySample(0, 0, 0, 0);
    long distance = 0;
    while (in.hasMore()) {
      long head = in.unsigned();
      distance += ByteReader.zigzag(head >>> FLAG_BITS);
      long equity = last.equity() + in.signed();
      long balance = last.balance() + ((head & BALANCE_CHANGED) == 0 ? 0 : in.signed());
      long margin = last.margin() + ((head & MARGIN_CHANGED) == 0 ? 0 : in.signed());
      last = new EquitySample(last.time() + distance, balance, equity, margin);
      samples.add(last);
    }
    return samples;
  }

  /** Packs bars. */
  public static byte[] packBars(List<EquityBar> bars) {
    ByteWriter out = new ByteWriter(bars.size() * 12 + 16);
    long time = 0;
    long distance = 0;
    long balance = 0;
    long close = 0;
    for (EquityBar bar : bars) {
      long step = Math.subtractExact(bar.start(), time);
      out.signed(Math.subtractExact(step, distance));
      out.signed(bar.balance() - balance);
      out.signed(bar.open() - close);
      out.signed(bar.close() - bar.open());
      out.unsigned(bar.high() - Math.max(bar.open(), bar.close()));
      out.unsigned(Math.min(bar.open(), bar.close()) - bar.low());
      distance = step;
      time = bar.start();
      balance = bar.balance();
      close = bar.close();
    }
    return out.bytes();
  }

  /** Unpacks bars. */
  public static List<EquityBar> bars(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    List<EquityBar> bars = new ArrayList<>();
    long time = 0;
    long distance = 0;
    long balance = 0;
    long last = 0;
    while (in.hasMore()) {
      distance += in.signed();
      time += distance;
      balance += in.signed();
      long open = last + in.signed();
      long close = open + in.signed();
      long high = Math.max(open, close) + in.unsigned();
      long low = Math.min(open, close) - in.unsigned();
      bars.add(new EquityBar(time, balance, open, high, low, close));
      last = close;
    }
    return bars;
  }

  private static long flagged(long change, int flags) {
    long coded = ByteWriter.zigzag(change);
    if (coded >>> (Long.SIZE - FLAG_BITS) != 0) {
      throw new ArithmeticException("Two times are too far apart: " + change);
    }
    return (coded << FLAG_BITS) | flags;
  }
}
