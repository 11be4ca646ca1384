package io.fidus.platform.gateways.internal.pull;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.TerminalState;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.util.Optional;

/**
 * What a source says about one account now.
 *
 * @param profile what does not change from one question to the next
 * @param figures the account's figures; empty when the source has none, and {@code without} says
 *     why
 * @param tradeAllowed whether the login may trade, as far as the source says
 * @param terminal how its terminal is; empty when the source does not say
 * @param without why there are no figures, empty when there are
 */
public record Reading(
    Profile profile,
    Optional<AccountObservation> figures,
    boolean tradeAllowed,
    Optional<TerminalState> terminal,
    String without) {

  /**
   * What an account is.
   *
   * @param currency the code of its currency, when the source says it
   * @param zoneProposal a rule that fits the server's clock, when the source shows both clocks
   */
  public record Profile(
      Optional<String> company,
      Optional<String> currency,
      Optional<Integer> leverage,
      TradeMode tradeMode,
      MarginMode marginMode,
      boolean simulated,
      Optional<ServerZone> zoneProposal) {}
}
