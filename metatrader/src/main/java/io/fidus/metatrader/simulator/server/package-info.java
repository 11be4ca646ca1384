/**
 * A simulated trade server: the true book of every account on it.
 *
 * <p>Money moves on deals only, exactly as on a MetaTrader server, so that at every instant the sum
 * of profit, swap, commission and fee over all deals of an account is its balance and credit, to
 * the minor unit. A trade pays its commission on the deal that opens it, or on each deal, as the
 * broker asks; the swap that a position has gathered is settled by the deal that closes it, in
 * proportion when only a part is closed.
 *
 * <p>On a hedging account each opening order makes a position of its own. On a netting account
 * there is one position for an instrument: a deal adds to it, reduces it, or closes it and opens
 * the opposite one in one movement.
 *
 * <p>The book is one immutable {@link io.fidus.metatrader.simulator.server.AccountState} that is
 * replaced as a whole. Time is passed in, in whole seconds, and never runs backwards.
 */
@NullMarked
package io.fidus.metatrader.simulator.server;

import org.jspecify.annotations.NullMarked;
