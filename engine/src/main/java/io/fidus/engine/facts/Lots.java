package io.fidus.engine.facts;

import io.fidus.engine.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A traded volume in lots, exact to eight decimal places, which is the finest volume a trade server
 * keeps.
 *
 * <p>It is a type of its own so that a volume cannot be added to money or counted twice by mistake.
 *
 * @param hundredMillionths the volume in 10<sup>-8</sup> lots, never negative
 */
public record Lots(long hundredMillionths) implements Comparable<Lots> {
  private static final int SCALE = 8;

  public static final Lots ZERO = new Lots(0);

  public Lots {
    if (hundredMillionths < 0) {
      throw new IllegalArgumentException("A volume is not negative: " + hundredMillionths);
    }
  }

  /**
   * A volume in lots.
   *
   * @throws ArithmeticException when it has more than eight decimal places or is beyond the range
   */
  public static Lots of(BigDecimal lots) {
    return new Lots(Decimals.unscaled(lots, SCALE, RoundingMode.UNNECESSARY));
  }

  public static Lots parse(String text) {
    return of(new BigDecimal(text));
  }

  /** The volume in lots without trailing zeros. */
  public BigDecimal value() {
    BigDecimal value = BigDecimal.valueOf(hundredMillionths, SCALE).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
  }

  public Lots plus(Lots other) {
    return new Lots(Math.addExact(hundredMillionths, other.hundredMillionths));
  }

  public boolean isZero() {
    return hundredMillionths == 0;
  }

  @Override
  public int compareTo(Lots other) {
    return Long.compare(hundredMillionths, other.hundredMillionths);
  }

  @Override
  public String toString() {
    return value().toPlainString();
  }
}
