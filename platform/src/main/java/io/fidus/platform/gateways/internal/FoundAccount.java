package io.fidus.platform.gateways.internal;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.time.Instant;
import java.util.Optional;

/**
 * An account that a gateway reports and nobody has added. Nothing about it is stored.
 *
 * @param account login and server; an older bridge names no server, then it is {@link
 *     #UNNAMED_SERVER}
 * @param company the broker's name, when the gateway knows it
 * @param currency the code of the deposit currency, when the gateway knows it
 * @param simulated whether a simulator speaks
 */
public record FoundAccount(
    AccountIdentity account,
    Optional<String> company,
    Optional<String> currency,
    TradeMode tradeMode,
    boolean simulated,
    Platform platform,
    Instant seenAt) {
  /** In place of the name of a server that the gateway does not name. */
  public static final String UNNAMED_SERVER = "?";
}
