package io.fidus.engine.equity;

/**
 * The equity of an account over a minute or an hour, in minor units of its currency.
 *
 * @param start milliseconds since 1970 UTC at which the period begins
 * @param balance the balance at its end
 * @param open the first equity observed in it
 * @param high the highest
 * @param low the lowest
 * @param close the last
 */
public record EquityBar(long start, long balance, long open, long high, long low, long close) {
  public EquityBar {
    if (high < open || high < close || low > open || low > close) {
      throw new IllegalArgumentException("The first and the last lie between lowest and highest");
    }
  }

  /** A bar of one sample. */
  public static EquityBar of(long start, EquitySample sample) {
    long equity = sample.equity();
    return new EquityBar(start, sample.balance(), equity, equity, equity, equity);
  }

  /** This bar with a later sample. */
  public EquityBar with(EquitySample sample) {
    long equity = sample.equity();
    return new EquityBar(
        start, sample.balance(), open, Math.max(high, equity), Math.min(low, equity), equity);
  }

  /** This bar with a later one. */
  public EquityBar with(EquityBar later) {
    return new EquityBar(
        start,
        later.balance(),
        open,
        Math.max(high, later.high()),
        Math.min(low, later.low()),
        later.close());
  }
}
