package io.fidus.platform.trading.internal.cash;

import io.fidus.engine.flow.FlowClass;
import io.fidus.platform.trading.internal.deals.DealLine;
import io.fidus.platform.trading.internal.storage.FlowDecision;
import java.util.Optional;
import java.util.Set;

/**
 * A movement of cash.
 *
 * @param suggested what it looks like from its type and its sign
 * @param decided what a person has said last
 * @param possible what a person can say it was
 */
public record CashOperation(
    DealLine line, FlowClass suggested, Optional<FlowDecision> decided, Set<FlowClass> possible) {

  /** What it counts as in every figure. */
  public FlowClass flowClass() {
    return decided.map(FlowDecision::flowClass).orElse(suggested);
  }

  /** 1 while nobody has decided, and one more with every decision. */
  public long version() {
    return 1L + decided.map(FlowDecision::number).orElse(0);
  }
}
