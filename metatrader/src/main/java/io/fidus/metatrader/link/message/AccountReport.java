package io.fidus.metatrader.link.message;

import java.math.BigDecimal;

/**
 * The account's own figures, and the number and sum of all its deals, by which the bridge notices a
 * deal that was inserted late.
 *
 * @param at when the figures were true, on the terminal's own clock in milliseconds; it stands
 *     still while the terminal has lost the broker
 * @param login the account number
 * @param balance money from closed deals, without credit
 * @param credit money lent by the broker
 * @param profit profit of open positions, swap included
 * @param equity balance + credit + profit
 * @param margin margin in use
 * @param freeMargin equity less margin
 * @param tradeAllowed whether the server lets this login trade
 * @param deals how many deals the account's history has
 * @param sum profit + swap + commission + fee over all of them
 * @param last ticket of the last of them in the order in which they are sent; 0 when there is none
 */
public record AccountReport(
    long at,
    long login,
    BigDecimal balance,
    BigDecimal credit,
    BigDecimal profit,
    BigDecimal equity,
    BigDecimal margin,
    BigDecimal freeMargin,
    boolean tradeAllowed,
    long deals,
    BigDecimal sum,
    long last)
    implements TerminalMessage, AccountMessage {}
