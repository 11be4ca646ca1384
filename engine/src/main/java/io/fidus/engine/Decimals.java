package io.fidus.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers as whole numbers of a fixed unit. */
public final class Decimals {
  private static final int MOST_DIGITS_OF_A_LONG = 19;
  private static final int FARTHEST_SCALE = 100;

  private Decimals() {}

  /**
   * The number in units of 10<sup>-scale</sup>.
   *
   * <p>A number as long as {@code 1E+999999999}, which eleven characters of a file can ask for, is
   * refused before it takes the memory of the machine.
   *
   * @throws ArithmeticException when the result is beyond the range of a {@code long}, or {@code
   *     rounding} is {@link RoundingMode#UNNECESSARY} and the number is not a whole number of units
   */
  public static long unscaled(BigDecimal number, int scale, RoundingMode rounding) {
    long digits = (long) number.precision() - number.scale() + scale;
    if (Math.abs((long) number.scale()) > FARTHEST_SCALE || digits > MOST_DIGITS_OF_A_LONG) {
      throw new ArithmeticException("A number beyond the range of amounts: " + number);
    }
    return number.setScale(scale, rounding).unscaledValue().longValueExact();
  }
}
