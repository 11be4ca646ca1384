package io.fidus.metatrader.link.message;

import java.math.BigDecimal;

/**
 * An order that can still be executed.
 *
 * @param ticket the order's number
 * @param time broker time of placing, in milliseconds
 * @param type ORDER_TYPE, 0 to 8
 * @param state ORDER_STATE, 0 to 9
 * @param symbol the instrument
 * @param initialVolume lots asked for
 * @param remainingVolume lots not executed yet
 * @param price the price asked for, 0 for a market order
 * @param stopLoss the stop, 0 when none is set
 * @param takeProfit the target, 0 when none is set
 * @param comment the comment, empty when none
 */
public record OrderRow(
    long ticket,
    long time,
    int type,
    int state,
    String symbol,
    BigDecimal initialVolume,
    BigDecimal remainingVolume,
    BigDecimal price,
    BigDecimal stopLoss,
    BigDecimal takeProfit,
    String comment) {}
