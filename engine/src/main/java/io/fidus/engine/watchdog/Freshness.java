package io.fidus.engine.watchdog;

import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How many looks at accounts found fresh data.
 *
 * @param expected looks in market time, 0 or more
 * @param fresh those of them that found it, at most as many
 */
public record Freshness(long expected, long fresh) {
  public static final Freshness NONE = new Freshness(0, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Freshness {
    if (fresh < 0 || fresh > expected) {
      throw new IllegalArgumentException(fresh + " of " + expected + " looks");
    }
  }

  public Freshness plus(Freshness other) {
    return new Freshness(expected + other.expected, fresh + other.fresh);
  }

  /** The share of looks that found fresh data, in percent; absent when nobody looked. */
  public Figure availability() {
    return expected == 0
        ? new Figure.Absent(Absence.NOT_OBTAINED)
        : new Figure.Percent(share(fresh, expected));
  }

  /**
   * How much of what may fail has failed, in percent; more than 100 when the objective is missed.
   *
   * @param objective the share that must be fresh, above 0 and below 1
   */
  public Figure budgetSpent(BigDecimal objective) {
    if (objective.signum() <= 0 || objective.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("An objective lies between 0 and 1: " + objective);
    }
    if (expected == 0) {
      return new Figure.Absent(Absence.NOT_OBTAINED);
    }
    BigDecimal mayFail = BigDecimal.valueOf(expected).multiply(BigDecimal.ONE.subtract(objective));
    return new Figure.Percent(
        BigDecimal.valueOf(expected - fresh)
            .multiply(HUNDRED)
            .divide(mayFail, MathContext.DECIMAL64));
  }

  private static BigDecimal share(long part, long of) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(of), MathContext.DECIMAL64);
  }
}
