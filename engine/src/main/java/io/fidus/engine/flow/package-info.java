/**
 * Movements of cash on trading accounts, each of exactly one class.
 *
 * <p>Every deal that does not trade is a flow. Its class says whether it moves the capital that the
 * account was allocated, whether it is profit or loss, and whether a time-weighted return must take
 * it out. Because each flow has one class, the classes add up to all cash that moved, and no amount
 * is counted twice.
 */
@NullMarked
package io.fidus.engine.flow;

import org.jspecify.annotations.NullMarked;
