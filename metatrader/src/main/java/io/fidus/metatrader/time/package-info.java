/**
 * The clocks of trade servers.
 *
 * <p>Every MetaTrader time is the broker's wall clock, written as if it were UTC. {@link
 * io.fidus.metatrader.time.ServerZone} is the rule that turns it into an instant; it is kept beside
 * the data that was read with it.
 */
@NullMarked
package io.fidus.metatrader.time;

import org.jspecify.annotations.NullMarked;
