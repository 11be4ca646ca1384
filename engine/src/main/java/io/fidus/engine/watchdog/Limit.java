package io.fidus.engine.watchdog;

import java.math.BigDecimal;

/**
 * A limit of a measure.
 *
 * @param above what is more than this is too much
 */
public record Limit(BigDecimal above, Severity severity) {
  static Limit of(String above, Severity severity) {
    return new Limit(new BigDecimal(above), severity);
  }
}
