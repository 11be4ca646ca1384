package io.fidus.platform.trading.internal.live;

import java.math.BigDecimal;
import java.util.Optional;

/** Something that does not agree, as it is found now. */
record Finding(String detail, Optional<BigDecimal> difference) {
  static Finding of(String detail) {
    return new Finding(detail, Optional.empty());
  }
}
