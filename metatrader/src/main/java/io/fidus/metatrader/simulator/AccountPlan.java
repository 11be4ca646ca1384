package io.fidus.metatrader.simulator;

import io.fidus.metatrader.simulator.server.AccountProfile;
import io.fidus.metatrader.simulator.strategy.Strategy;
import io.fidus.metatrader.simulator.treasury.CashRule;
import java.util.List;
import java.util.Optional;

/**
 * An account of a scenario.
 *
 * @param fund what the house uses it for: {@code BALANCE}, {@code CORE}, {@code SEPARATION}
 * @param strategy who trades it; nobody trades an account that only holds money
 * @param cash what moves money into it and out of it
 */
public record AccountPlan(
    AccountProfile profile, String fund, Optional<Strategy> strategy, List<CashRule> cash) {
  public AccountPlan {
    cash = List.copyOf(cash);
  }
}
