package io.fidus.engine.facts;

import java.time.Duration;
import java.util.Optional;

/**
 * What the terminal that holds an account says about itself.
 *
 * <p>Under a read-only login a terminal may not trade at all, so that {@code tradeAllowed} is
 * information and not by itself a fault.
 *
 * @param account the account that the terminal is logged in to
 * @param connected whether it is connected to the broker's trade server
 * @param tradeAllowed whether its button for automatic trading is on
 * @param ping the last round trip to the trade server; absent when it was not measured
 * @param build the terminal's build number
 * @param company the broker's name as the terminal shows it
 * @param provenance source, observation and reception
 */
public record TerminalState(
    AccountIdentity account,
    boolean connected,
    boolean tradeAllowed,
    Optional<Duration> ping,
    int build,
    String company,
    Provenance provenance) {}
