package io.fidus.platform.trading.internal.deals;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.flow.FlowClass;
import io.fidus.engine.money.Money;
import java.util.Optional;

/**
 * A deal in a list.
 *
 * @param balanceAfter the balance, credit included, just after it
 * @param flowClass what kind of flow it was, when it moved cash
 */
public record DealLine(Deal deal, Money balanceAfter, Optional<FlowClass> flowClass) {}
