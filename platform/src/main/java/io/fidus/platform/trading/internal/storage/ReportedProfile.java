package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.facts.Source;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.trading.AccountClaim;
import java.util.Optional;

/**
 * What a connected source says about the account itself. It overrules every statement.
 *
 * @param source LIVE or SIMULATED, which never changes for one account
 * @param gateway the gateway that said it last
 */
public record ReportedProfile(
    Source source,
    String gateway,
    Optional<String> company,
    Optional<Integer> leverage,
    TradeMode tradeMode,
    MarginMode marginMode) {

  public static ReportedProfile of(AccountClaim claim, String gateway) {
    return new ReportedProfile(
        claim.source(),
        gateway,
        claim.company(),
        claim.leverage(),
        claim.tradeMode(),
        claim.marginMode());
  }
}
