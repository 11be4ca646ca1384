package io.fidus.platform.trading.internal.deals;

import io.fidus.engine.facts.DealType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The deals that move cash. */
public final class CashDeals {
  /** All deals that do not trade. */
  public static final DealFilter FILTER =
      new DealFilter(
          Optional.of(
              Arrays.stream(DealType.values())
                  .filter(type -> !type.isTrade())
                  .map(Enum::name)
                  .collect(Collectors.joining(","))),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private CashDeals() {}
}
