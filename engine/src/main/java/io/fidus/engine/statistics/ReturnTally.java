package io.fidus.engine.statistics;

import io.fidus.engine.Figure;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The returns of the exits: each one's net over the balance just before it.
 *
 * <p>A return is kept to 16 significant digits; sums of returns and of their squares are exact, so
 * that equal returns have a deviation of exactly zero.
 */
final class ReturnTally {
  private static final MathContext RETURN_PRECISION = MathContext.DECIMAL64;

  private long count;
  private long withoutCapital;
  private BigDecimal sum = BigDecimal.ZERO;
  private BigDecimal sumOfSquares = BigDecimal.ZERO;

  void addExit(long net, long balanceBefore) {
    count++;
    if (balanceBefore <= 0) {
      withoutCapital++;
      return;
    }
    BigDecimal value =
        BigDecimal.valueOf(net).divide(BigDecimal.valueOf(balanceBefore), RETURN_PRECISION);
    sum = sum.add(value);
    sumOfSquares = sumOfSquares.add(value.multiply(value));
  }

  /** Whether some exit was made from a balance of zero or less, which has no return. */
  boolean hasExitWithoutCapital() {
    return withoutCapital > 0;
  }

  BigDecimal sum() {
    return sum;
  }

  BigDecimal sumOfSquares() {
    return sumOfSquares;
  }

  BigDecimal mean() {
    return sum.divide(BigDecimal.valueOf(count), Figure.PRECISION);
  }

  /** The population standard deviation. */
  BigDecimal deviation() {
    return spread().divide(BigDecimal.valueOf(count), Figure.PRECISION);
  }

  boolean isConstant() {
    return squaredSpread().signum() == 0;
  }

  /** Mean over population standard deviation; the count cancels. */
  BigDecimal sharpe() {
    return sum.divide(spread(), Figure.PRECISION);
  }

  private BigDecimal spread() {
    return squaredSpread().sqrt(Figure.PRECISION);
  }

  private BigDecimal squaredSpread() {
    return sumOfSquares.multiply(BigDecimal.valueOf(count)).subtract(sum.multiply(sum));
  }
}
