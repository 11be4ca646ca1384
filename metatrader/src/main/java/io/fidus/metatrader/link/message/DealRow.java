package io.fidus.metatrader.link.message;

import java.math.BigDecimal;

/**
 * One deal.
 *
 * @param ticket the deal's number, never 0. MetaTrader 4 keeps one ticket for a whole trade: there
 *     the exit carries it, and the entry carries its negative
 * @param order the order that caused it, 0 when none
 * @param position the position it belongs to, 0 when none
 * @param time broker time, in milliseconds
 * @param type DEAL_TYPE; an unknown code is kept, -1 when the source has none
 * @param entry DEAL_ENTRY, 0 to 3
 * @param reason DEAL_REASON; -1 when the terminal does not know it
 * @param symbol the instrument, empty for cash
 * @param volume lots
 * @param price the execution price, 0 for cash
 * @param commission commission charged on this deal, negative when paid
 * @param swap financing charged on this deal
 * @param fee exchange or broker fee on this deal
 * @param profit realised profit, or the amount of a cash movement
 * @param magic the number an expert marks its deals with, 0 when none
 * @param comment the comment, empty when none
 */
public record DealRow(
    long ticket,
    long order,
    long position,
    long time,
    int type,
    int entry,
    int reason,
    String symbol,
    BigDecimal volume,
    BigDecimal price,
    BigDecimal commission,
    BigDecimal swap,
    BigDecimal fee,
    BigDecimal profit,
    long magic,
    String comment) {}
