package io.fidus.metatrader.link.message;

import java.util.OptionalInt;

/**
 * How the terminal itself is.
 *
 * @param at the terminal's own clock, in milliseconds
 * @param login the account number
 * @param connected whether it is connected to the trade server
 * @param tradeAllowed whether its button for automatic trading is on
 * @param pingMicros the last round trip to the trade server in microseconds; absent when it was not
 *     measured
 */
public record TerminalReport(
    long at, long login, boolean connected, boolean tradeAllowed, OptionalInt pingMicros)
    implements TerminalMessage, AccountMessage {}
