package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;

/**
 * What an account is, which does not change while it lives.
 *
 * @param identity server and login
 * @param name the holder's name, invented
 * @param currency the deposit currency
 * @param leverage how many times its margin a position may be worth
 * @param tradeMode whose money it claims to trade
 * @param marginMode {@link MarginMode#HEDGING} or {@link MarginMode#NETTING}
 */
public record AccountProfile(
    AccountIdentity identity,
    String name,
    CurrencyUnit currency,
    int leverage,
    TradeMode tradeMode,
    MarginMode marginMode) {
  public AccountProfile {
    if (leverage <= 0) {
      throw new IllegalArgumentException("Leverage is positive: " + leverage);
    }
    if (marginMode != MarginMode.HEDGING && marginMode != MarginMode.NETTING) {
      throw new IllegalArgumentException("Hedging and netting are simulated, not " + marginMode);
    }
  }
}
