/**
 * What was observed about a trading account: deals, open positions, orders, the account's own
 * figures, the terminal.
 *
 * <p>A fact is immutable and carries where it came from ({@link io.fidus.engine.facts.Source}) and
 * when it was true there. Every gateway turns its source into these records, so that nothing above
 * knows which broker, bridge or file a figure was read from. Names are those of MetaTrader 5; the
 * codes behind them are mapped in the metatrader module.
 */
@NullMarked
package io.fidus.engine.facts;

import org.jspecify.annotations.NullMarked;
