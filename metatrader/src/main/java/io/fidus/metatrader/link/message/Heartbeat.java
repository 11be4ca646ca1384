package io.fidus.metatrader.link.message;

import java.util.OptionalInt;

/**
 * The terminal is there. The bridge answers with an acknowledgement, by which the terminal knows
 * that the bridge is.
 *
 * @param at the terminal's own clock, in milliseconds
 * @param serverTime the trade server's wall clock, in milliseconds as if it were UTC
 * @param gmtOffset what that clock is ahead of UTC, in seconds; absent when the terminal cannot
 *     tell
 */
public record Heartbeat(long at, long serverTime, OptionalInt gmtOffset)
    implements TerminalMessage {}
