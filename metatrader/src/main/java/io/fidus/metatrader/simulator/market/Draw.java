package io.fidus.metatrader.simulator.market;

/**
 * Chance that can be repeated: the numbers of SplitMix64 (Steele, Lea and Flood, 2014), read at any
 * position instead of one after another.
 *
 * @param key the seed of this sequence
 */
public record Draw(long key) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long BRANCH = 0xD1B54A32D192ED03L;

  /** The standard deviation of {@link #tent}. */
  static final long TENT_DEVIATION = 26_755;

  /** The greatest absolute value of {@link #tent}. */
  static final long TENT_LIMIT = 65_535;

  /** An independent sequence that belongs to this one, for example that of one instrument. */
  public Draw branch(long label) {
    return new Draw(mix(mix(key ^ BRANCH) + label * GOLDEN_GAMMA));
  }

  /** An independent sequence that belongs to this one and to a name. */
  public Draw branch(String name) {
    return branch(name.hashCode());
  }

  /** The 64 bits at {@code position}; position 1 is the first number of SplitMix64. */
  public long bits(long position) {
    return mix(key + position * GOLDEN_GAMMA);
  }

  /** A whole number from 0 to {@code bound} - 1, {@code bound} positive. */
  public int below(int bound, long position) {
    return (int) (((bits(position) >>> 33) * bound) >>> 31);
  }

  /** True in {@code perMille} of a thousand positions. */
  public boolean chance(int perMille, long position) {
    return below(1000, position) < perMille;
  }

  /**
   * A whole number around 0 that is the less likely the larger it is: the sum of two uniform ones,
   * with a standard deviation of 26 755 and no value beyond 65 535.
   */
  long tent(long position) {
    long bits = bits(position);
    return (bits >>> 48) + (bits & TENT_LIMIT) - TENT_LIMIT;
  }

  private static long mix(long state) {
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
