/**
 * The statistics of a trading account.
 *
 * <p>A <em>terminal statistic</em> is a figure that a MetaTrader terminal prints below its history
 * report, computed here by the same rules from the same deals, so that an import can be proved
 * against the paper it came from. Terminal statistics rest on the balance and on closed trades.
 * Fund return and fund drawdown (time-weighted, on equity, with flows removed) are other figures
 * with names of their own.
 */
@NullMarked
package io.fidus.engine.statistics;

import org.jspecify.annotations.NullMarked;
