package io.fidus.engine.watchdog;

import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/**
 * The looks of a window of time.
 *
 * @param window how long it is
 * @param freshness what they found
 * @param minutes of the window in which somebody looked; the others say nothing
 */
public record Looks(Duration window, Freshness freshness, int minutes) {
  /** The part of a window that must have been looked at for it to say anything: a quarter. */
  private static final int PART = 4;

  public Looks {
    if (minutes < 0 || minutes > window.toMinutes()) {
      throw new IllegalArgumentException(minutes + " minutes of " + window);
    }
  }

  /** Whether enough of the window was looked at. */
  public boolean areEnough() {
    return freshness.expected() > 0 && (long) minutes * PART >= window.toMinutes();
  }

  /**
   * How many times as fast as the objective allows looks found nothing fresh; absent when too few
   * were taken.
   *
   * @param objective the share that must be fresh, above 0 and below 1
   */
  public Figure burnRate(BigDecimal objective) {
    return areEnough()
        ? new Figure.Ratio(
            BigDecimal.valueOf(stale())
                .divide(mayBeStale(objective, BigDecimal.ONE), MathContext.DECIMAL64))
        : new Figure.Absent(Absence.TOO_FEW_LOOKS);
  }

  /** Whether more looks found nothing fresh than so many times what the objective allows. */
  boolean burnFasterThan(BigDecimal rate, BigDecimal objective) {
    return BigDecimal.valueOf(stale()).compareTo(mayBeStale(objective, rate)) > 0;
  }

  /** Whether one single look that finds nothing fresh is not yet too many. */
  boolean forgiveOne(BigDecimal rate, BigDecimal objective) {
    return BigDecimal.ONE.compareTo(mayBeStale(objective, rate)) <= 0;
  }

  private long stale() {
    return freshness.expected() - freshness.fresh();
  }

  private BigDecimal mayBeStale(BigDecimal objective, BigDecimal rate) {
    if (objective.signum() <= 0 || objective.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("An objective lies between 0 and 1: " + objective);
    }
    return BigDecimal.valueOf(freshness.expected())
        .multiply(BigDecimal.ONE.subtract(objective))
        .multiply(rate);
  }
}
