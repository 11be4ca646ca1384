package io.fidus.platform.trading;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.time.Instant;
import java.util.Optional;

/**
 * A source says that it can report about an account.
 *
 * @param company the broker's name, when the source knows it
 * @param leverage the 100 of 1:100, when the source knows it
 * @param simulated whether a simulator speaks; it never changes for one account
 * @param zoneProposal a rule that fits the server's clock as the source has measured it
 * @param at when it was said
 */
public record AccountClaim(
    AccountIdentity account,
    Platform platform,
    CurrencyUnit currency,
    Optional<String> company,
    Optional<Integer> leverage,
    TradeMode tradeMode,
    MarginMode marginMode,
    boolean simulated,
    Optional<ServerZone> zoneProposal,
    Instant at) {

  /** The mark of everything that this source reports. */
  public Source source() {
    return simulated ? Source.SIMULATED : Source.LIVE;
  }
}
