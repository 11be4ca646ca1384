/**
 * The two ends of the link as state machines.
 *
 * <p>Neither end opens a socket, starts a thread or reads a clock: its owner hands it what arrived
 * and the time, and does what it gives back. {@link io.fidus.metatrader.link.session.BridgeSession}
 * turns a terminal's reports into the engine's facts; {@link
 * io.fidus.metatrader.link.session.TerminalSession} does in Java what the MQL programs do in a
 * terminal. Neither is safe for use by several threads at once.
 *
 * <p>The history of deals is a chain. Each report of deals begins at the ticket where the one
 * before it ended, the bridge acknowledges what is safely stored, and every account report carries
 * the number and the sum of all deals. A link of the chain that is missing, or a total that does
 * not fit, makes the bridge ask again, first from the last deal it has, then for the whole history.
 */
@NullMarked
package io.fidus.metatrader.link.session;

import org.jspecify.annotations.NullMarked;
