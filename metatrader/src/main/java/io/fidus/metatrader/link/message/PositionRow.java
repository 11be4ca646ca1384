package io.fidus.metatrader.link.message;

import java.math.BigDecimal;

/**
 * An open position.
 *
 * @param ticket the position's number
 * @param time broker time of opening, in milliseconds
 * @param type 0 bought, 1 sold
 * @param symbol the instrument
 * @param volume open lots
 * @param openPrice average opening price
 * @param stopLoss the stop, 0 when none is set
 * @param takeProfit the target, 0 when none is set
 * @param currentPrice the price it is valued at, 0 when unknown
 * @param swap financing so far
 * @param profit floating profit without swap
 * @param magic the number an expert marks its positions with, 0 when none
 * @param comment the comment, empty when none
 */
public record PositionRow(
    long ticket,
    long time,
    int type,
    String symbol,
    BigDecimal volume,
    BigDecimal openPrice,
    BigDecimal stopLoss,
    BigDecimal takeProfit,
    BigDecimal currentPrice,
    BigDecimal swap,
    BigDecimal profit,
    long magic,
    String comment) {}
