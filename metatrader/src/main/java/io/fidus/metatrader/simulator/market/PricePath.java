package io.fidus.metatrader.simulator.market;

/**
 * A random path of prices by midpoint displacement (Fournier, Fussell and Carpenter, 1982).
 *
 * <p>Every 2<sup>27</sup> units of {@link MarketTime}, nearly three years, the path passes through
 * a node near the anchor price, so that it stays plausible for decades. Between two nodes it is a
 * Brownian bridge: the middle of a cell lies between its ends, displaced by a draw whose deviation
 * is half of what the cell's whole length would move. Below cells of some three days the volatility
 * follows a regime: calm, normal or agitated.
 */
final class PricePath {
  private static final int TOP = 27;
  private static final int REGIME_LEVEL = 19;

  /** What a displacement is multiplied by in each regime, in 128ths. */
  private static final int[] REGIMES = {76, 96, 116, 128, 128, 154, 192, 256};

  private static final int REGIME_BITS = 7;

  /** A price is kept in 4096ths of a point while it is put together. */
  private static final int FINE_BITS = 12;

  private static final long SQUARE_ROOT_OF_2_IN_65536THS = 92_682;

  private final Draw nodes;
  private final Draw middles;
  private final Draw regimes;
  private final long anchor;

  /** The deviation of a displacement in a cell of 2^level units, for 65536ths of a tent. */
  private final long[] deviation = new long[TOP + 1];

  /** The sum of the greatest displacements in a cell of 2^level units and in those inside it. */
  private final long[] reach = new long[TOP + 1];

  /** The ends of the cells that hold {@code latest}, down to the level that was needed. */
  private final long[] left = new long[TOP + 1];

  private final long[] right = new long[TOP + 1];
  private long latest;
  private int lowest = TOP + 1;
  private long latestRegime = Long.MIN_VALUE;
  private int regime;

  /**
   * @param draw the chance of this path
   * @param anchor the price that the path stays near, in points
   * @param dailyMove the standard deviation of a day's change, in points
   */
  PricePath(Draw draw, long anchor, long dailyMove) {
    this.nodes = draw.branch(1);
    this.middles = draw.branch(2);
    this.regimes = draw.branch(3);
    this.anchor = anchor << FINE_BITS;
    long unit = (dailyMove << FINE_BITS) / squareRoot(MarketTime.UNITS_OF_A_DAY);
    for (int level = 1; level <= TOP; level++) {
      // The root of 2^level, halved: 2^(level / 2 - 1), by the half steps of an odd level.
      long root = (level % 2 == 0 ? 1L << 16 : SQUARE_ROOT_OF_2_IN_65536THS) << (level / 2);
      deviation[level] = ((unit * root) >> 1) / Draw.TENT_DEVIATION;
      reach[level] = reach[level - 1] + scaled(Draw.TENT_LIMIT, deviation[level]) + 1;
    }
  }

  /** The price at a moment of {@link MarketTime}, in points. */
  long at(long time) {
    descend(time, 0);
    return points(left[0]);
  }

  /** A range, in points, that no price of the two moments or between them leaves. */
  Range between(long first, long last) {
    int level = Long.SIZE - Long.numberOfLeadingZeros(last - first);
    if (level > REGIME_LEVEL) {
      throw new IllegalArgumentException("A range is asked for at most two days");
    }
    long lastCell = last >> level;
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    long farthest = 0;
    for (long cell = first >> level; cell <= lastCell; cell++) {
      descend(cell << level, level);
      low = Math.min(low, Math.min(left[level], right[level]));
      high = Math.max(high, Math.max(left[level], right[level]));
      farthest = Math.max(farthest, regime(cell << level));
    }
    long margin = ((reach[level] * farthest) >> REGIME_BITS) + 2L * level + 2;
    return new Range(points(low - margin), points(high + margin));
  }

  /** The lowest and the highest price of a time, in points. */
  record Range(long low, long high) {}

  private long points(long fine) {
    return Math.max(fine, anchor / 4) >> FINE_BITS;
  }

  /**
   * Finds the ends of the cells that hold a moment, from the largest down to that of 2^bottom
   * units. It goes on from the smallest cell that is known and holds the moment too.
   */
  private void descend(long time, int bottom) {
    int level = Math.max(lowest, Long.SIZE - Long.numberOfLeadingZeros(time ^ latest));
    if (level > TOP) {
      long cell = time >> TOP;
      left[TOP] = node(cell);
      right[TOP] = node(cell + 1);
      level = TOP;
    }
    for (; level > bottom; level--) {
      long middleTime = (time >> level << level) + (1L << (level - 1));
      long middle = ((left[level] + right[level]) >> 1) + displacement(level, middleTime);
      boolean inLeft = time < middleTime;
      left[level - 1] = inLeft ? left[level] : middle;
      right[level - 1] = inLeft ? middle : right[level];
    }
    latest = time;
    lowest = level;
  }

  private long node(long cell) {
    return anchor + scaled(nodes.tent(cell), deviation[TOP]);
  }

  private long displacement(int level, long time) {
    long displacement = scaled(middles.tent(time), deviation[level]);
    return level > REGIME_LEVEL ? displacement : (displacement * regime(time)) >> REGIME_BITS;
  }

  private int regime(long time) {
    long cell = time >> REGIME_LEVEL;
    if (cell != latestRegime) {
      regime = REGIMES[regimes.below(REGIMES.length, cell)];
      latestRegime = cell;
    }
    return regime;
  }

  private static long scaled(long tent, long deviation) {
    return (tent * deviation) >> 16;
  }

  /** The whole part of a square root by Newton's method. */
  private static long squareRoot(long square) {
    long root = square;
    long next = (root + 1) / 2;
    while (next < root) {
      root = next;
      next = (root + square / root) / 2;
    }
    return root;
  }
}
