package io.fidus.metatrader.simulator;

import java.time.Instant;

/**
 * The instants behind one report of a terminal.
 *
 * @param now when it arrives
 * @param said when the terminal wrote it
 * @param known of which instant its figures are
 */
record TerminalTimes(Instant now, Instant said, Instant known) {}
