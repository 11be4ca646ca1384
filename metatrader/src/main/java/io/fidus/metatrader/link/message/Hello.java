package io.fidus.metatrader.link.message;

import java.util.OptionalInt;

/**
 * The terminal's answer to the challenge: which account it holds, and the proof that it knows the
 * shared key.
 *
 * @param at the terminal's own clock, in milliseconds
 * @param login the account number
 * @param server the trade server's name
 * @param company the broker's name
 * @param currency the code of the deposit currency
 * @param digits decimal places of the deposit currency, 0 to 8
 * @param leverage the leverage, 0 when the terminal does not know it
 * @param tradeMode code of the trade mode: 0 demo, 1 contest, 2 real, -1 unknown
 * @param marginMode code of the margin mode: 0 netting, 1 exchange, 2 hedging, -1 unknown
 * @param platform 4 or 5
 * @param build the terminal's build number
 * @param serverTime the trade server's wall clock, in milliseconds as if it were UTC
 * @param gmtOffset what that clock is ahead of UTC, in seconds; absent when the terminal cannot
 *     tell, which is so while no ticks arrive in MetaTrader 4
 * @param simulated whether a simulator speaks, so that nothing it says is ever shown as live
 * @param instance names this run of the program, 8 to 64 characters drawn at its start
 * @param proof 64 lower-case hexadecimal digits, see {@code HelloProof}
 */
public record Hello(
    long at,
    long login,
    String server,
    String company,
    String currency,
    int digits,
    int leverage,
    int tradeMode,
    int marginMode,
    int platform,
    int build,
    long serverTime,
    OptionalInt gmtOffset,
    boolean simulated,
    String instance,
    String proof)
    implements TerminalMessage {}
