package io.fidus.engine.facts;

import io.fidus.engine.money.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An open position as the trade server reports it.
 *
 * @param account the account
 * @param ticket the position's number, unique on its server
 * @param opened the instant it was opened, derived from {@code brokerTime}
 * @param brokerTime the trade server's wall clock at opening
 * @param direction bought or sold
 * @param symbol the instrument
 * @param volume open lots
 * @param openPrice average opening price
 * @param stopLoss the stop, when one is set
 * @param takeProfit the target, when one is set
 * @param currentPrice the price it is valued at, when the source gives it
 * @param swap financing so far
 * @param profit floating profit without swap
 * @param magic the number an expert marks its positions with, 0 when none
 * @param comment the comment as reported, empty when none
 */
public record Position(
    AccountIdentity account,
    long ticket,
    Instant opened,
    LocalDateTime brokerTime,
    Direction direction,
    String symbol,
    Lots volume,
    Price openPrice,
    Optional<Price> stopLoss,
    Optional<Price> takeProfit,
    Optional<Price> currentPrice,
    Money swap,
    Money profit,
    long magic,
    String comment) {}
