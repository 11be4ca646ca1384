package io.fidus.metatrader.simulator.strategy;

import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Instant;

/** Somebody who trades an account. */
public sealed interface Strategy permits TrendFollower, GridTrader, Scalper {

  /** When the account is looked at next. */
  Instant nextLook(Instant after);

  /** Looks at the market and the account, and trades. */
  void look(TradingAccount account, Instant now);
}
