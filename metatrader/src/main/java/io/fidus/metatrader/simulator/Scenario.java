package io.fidus.metatrader.simulator;

import io.fidus.metatrader.simulator.server.Broker;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Who is there and what they will do.
 *
 * @param seed decides everything that is left to chance
 * @param start when the accounts are opened, cut to the second
 * @param brokers the houses whose servers the accounts are on
 * @param accounts in the order in which they act when several act in one second
 */
public record Scenario(long seed, Instant start, List<Broker> brokers, List<AccountPlan> accounts) {
  public Scenario {
    start = start.truncatedTo(ChronoUnit.SECONDS);
    brokers = List.copyOf(brokers);
    accounts = List.copyOf(accounts);
  }
}
