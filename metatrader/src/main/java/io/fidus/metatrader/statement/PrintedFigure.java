package io.fidus.metatrader.statement;

import java.math.BigDecimal;

/**
 * A statistic as a statement prints it.
 *
 * @param value the value; its scale is the number of digits that were printed, so that a computed
 *     value agrees when it is within half a unit of the last one
 */
public record PrintedFigure(BigDecimal value) {

  /** Whether {@code computed}, rounded to the printed digits, could have been printed so. */
  public boolean agreesWith(BigDecimal computed) {
    BigDecimal halfUnit = BigDecimal.valueOf(5, value.scale() + 1);
    return computed.subtract(value).abs().compareTo(halfUnit) <= 0;
  }
}
