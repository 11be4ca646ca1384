package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.simulator.server.AccountFacts;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Instant;
import java.util.List;

/**
 * What an account's book has become after something was done to it. Prices alone change no book.
 *
 * @param deals the new ones, oldest first
 * @param positions all that are open now
 * @param orders all that wait now
 * @param observation the account's figures now
 */
public record BookChange(
    AccountIdentity account,
    List<Deal> deals,
    List<Position> positions,
    List<Order> orders,
    AccountObservation observation) {

  static BookChange of(TradingAccount account, List<Deal> deals, Instant now) {
    AccountFacts facts = account.facts();
    return new BookChange(
        account.profile().identity(),
        deals,
        facts.positions(account.state(), now),
        facts.orders(account.state()),
        facts.observation(account.state(), now, truth(now)));
  }

  static Provenance truth(Instant now) {
    return new Provenance(Source.SIMULATED, now, now);
  }
}
