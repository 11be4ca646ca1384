package io.fidus.engine.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate as a decimal fraction of a principal, with the period it is for: 0.015 per month is 1.5 %
 * a month.
 *
 * <p>A rate without its period does not exist: 2.5 % a month read as 2.5 % a quarter is an interest
 * payment wrong by a factor of three.
 *
 * @param fraction the rate as a share of one: 0.015 for 1.5 %; any sign
 * @param period the period that it is for
 */
public record Rate(BigDecimal fraction, RatePeriod period) {
  private static final String PER = " per ";

  public Rate {
    fraction = fraction.stripTrailingZeros();
  }

  /**
   * Reads what {@link #toString} prints, for example {@code "0.015 per month"}.
   *
   * @throws IllegalArgumentException when the text is not a decimal fraction, " per " and a period
   */
  public static Rate parse(String text) {
    int per = text.indexOf(PER);
    if (per < 0) {
      throw new IllegalArgumentException("Not a rate with its period: '" + text + "'");
    }
    RatePeriod period = RatePeriod.parse(text.substring(per + PER.length()));
    try {
      return new Rate(new BigDecimal(text.substring(0, per)), period);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Not a decimal fraction in a rate: '" + text + "'", e);
    }
  }

  /**
   * The same rate for another period, by simple proportion: interest does not earn interest, so
   * that 0.015 per month is 0.045 per quarter and 0.18 per year.
   *
   * @throws ArithmeticException when the rate for the shorter period is not an exact decimal; a
   *     third of 0.1 is none
   */
  public Rate simple(RatePeriod other) {
    BigDecimal months = BigDecimal.valueOf(period.months());
    BigDecimal product = fraction.multiply(BigDecimal.valueOf(other.months()));
    try {
      return new Rate(product.divide(months), other);
    } catch (ArithmeticException e) {
      ArithmeticException inexact =
          new ArithmeticException(this + " is not an exact decimal per " + other);
      inexact.initCause(e);
      throw inexact;
    }
  }

  @Override
  public String toString() {
    BigDecimal plain =
        fraction.scale() < 0 ? fraction.setScale(0, RoundingMode.UNNECESSARY) : fraction;
    return plain.toPlainString() + PER + period;
  }
}
