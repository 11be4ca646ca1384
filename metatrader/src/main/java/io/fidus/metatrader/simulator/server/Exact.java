package io.fidus.metatrader.simulator.server;

import java.math.BigInteger;

/** Whole numbers that round once, half away from zero. */
final class Exact {
  private static final int SAFE_BITS = 61;

  private Exact() {}

  /**
   * The product of the first four numbers divided by the product of the last two, positive ones.
   */
  static long quotient(long a, long b, long c, long d, long over, long under) {
    if (bits(a) + bits(b) + bits(c) + bits(d) <= SAFE_BITS
        && bits(over) + bits(under) <= SAFE_BITS) {
      return quotient(a * b * c * d, over * under);
    }
    BigInteger product =
        BigInteger.valueOf(a)
            .multiply(BigInteger.valueOf(b))
            .multiply(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)));
    BigInteger divisor = BigInteger.valueOf(over).multiply(BigInteger.valueOf(under));
    BigInteger[] parts = product.abs().divideAndRemainder(divisor);
    boolean up = parts[1].shiftLeft(1).compareTo(divisor) >= 0;
    long size = parts[0].longValueExact() + (up ? 1 : 0);
    return product.signum() < 0 ? -size : size;
  }

  /** {@code dividend / divisor} for a positive divisor. */
  static long quotient(long dividend, long divisor) {
    long whole = dividend / divisor;
    long rest = Math.abs(dividend % divisor);
    return rest >= divisor - rest ? whole + Long.signum(dividend) : whole;
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(number));
  }
}
