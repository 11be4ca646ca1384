package io.fidus.engine.facts;

import io.fidus.engine.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of an instrument, exactly as quoted.
 *
 * @param unscaled the price without its decimal point
 * @param digits decimal places, 0 to 15
 */
public record Price(long unscaled, int digits) {
  private static final int MOST_DIGITS = 15;

  public Price {
    if (digits < 0 || digits > MOST_DIGITS) {
      throw new IllegalArgumentException("Price digits out of range 0 to 15: " + digits);
    }
  }

  /**
   * A price with the decimal places that {@code value} is written in.
   *
   * @throws ArithmeticException when its digits, read as a whole number, are beyond the range of a
   *     {@code long}
   * @throws IllegalArgumentException when it has more than 15 decimal places
   */
  public static Price of(BigDecimal value) {
    int digits = Math.max(value.scale(), 0);
    return new Price(Decimals.unscaled(value, digits, RoundingMode.UNNECESSARY), digits);
  }

  public static Price parse(String text) {
    return of(new BigDecimal(text));
  }

  public BigDecimal value() {
    return BigDecimal.valueOf(unscaled, digits);
  }

  @Override
  public String toString() {
    return value().toPlainString();
  }
}
