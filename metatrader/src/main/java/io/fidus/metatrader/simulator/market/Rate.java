package io.fidus.metatrader.simulator.market;

/**
 * How much of one currency an amount of another is worth, as a fraction, so that a conversion
 * rounds only once, at its end.
 *
 * @param numerator positive
 * @param denominator positive
 */
public record Rate(long numerator, long denominator) {
  public static final Rate ONE = new Rate(1, 1);

  public Rate {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException("Not a rate: " + numerator + "/" + denominator);
    }
  }

  Rate inverse() {
    return new Rate(denominator, numerator);
  }

  Rate inLowestTerms() {
    long divisor = numerator;
    long rest = denominator;
    while (rest > 0) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return new Rate(numerator / divisor, denominator / divisor);
  }

  Rate times(Rate other) {
    return new Rate(
        Math.multiplyExact(numerator, other.numerator),
        Math.multiplyExact(denominator, other.denominator));
  }
}
