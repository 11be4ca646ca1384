package io.fidus.engine.facts;

import java.math.BigDecimal;

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

  /** A price with the decimal places that {@code value} is written in. */
  public static Price of(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return new Price(plain.unscaledValue().longValueExact(), plain.scale());
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
