package io.fidus.engine.facts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An order, pending or done.
 *
 * @param account the account
 * @param ticket the order's number, unique on its server
 * @param type how it asks to be executed
 * @param state how far it has come
 * @param symbol the instrument
 * @param initialVolume lots asked for
 * @param filledVolume lots executed so far
 * @param price the price asked for; absent for a market order
 * @param stopLoss the stop, when one is set
 * @param takeProfit the target, when one is set
 * @param placed the instant it was placed, derived from {@code brokerTime}
 * @param brokerTime the trade server's wall clock at placing
 * @param done the instant it left the book; absent while it is open
 * @param comment the comment as reported, empty when none
 */
public record Order(
    AccountIdentity account,
    long ticket,
    OrderType type,
    OrderState state,
    String symbol,
    Lots initialVolume,
    Lots filledVolume,
    Optional<Price> price,
    Optional<Price> stopLoss,
    Optional<Price> takeProfit,
    Instant placed,
    LocalDateTime brokerTime,
    Optional<Instant> done,
    String comment) {}
