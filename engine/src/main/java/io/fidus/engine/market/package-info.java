/**
 * When a market trades. A <em>session</em> runs from a wall-clock time to another in the zone of
 * the exchange, so that a change of the clock moves it by itself; a day on which nothing is traded
 * is a holiday.
 */
@NullMarked
package io.fidus.engine.market;

import org.jspecify.annotations.NullMarked;
