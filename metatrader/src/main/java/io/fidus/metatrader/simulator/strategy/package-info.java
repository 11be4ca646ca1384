/**
 * Managers who trade a simulated account: a trend follower, a grid that bets on the way back, a
 * scalper who is flat every evening.
 *
 * <p>A manager keeps nothing in mind. What it does at an instant follows from the market, from the
 * account's book and from the draw of that instant, so that a history is the same whichever way it
 * is produced.
 *
 * <p>Nobody earns on a market of chance. So that a simulated house has profits to separate, each
 * manager has an edge: in some looks, given in thousandths, it sees what the price will be.
 */
@NullMarked
package io.fidus.metatrader.simulator.strategy;

import org.jspecify.annotations.NullMarked;
