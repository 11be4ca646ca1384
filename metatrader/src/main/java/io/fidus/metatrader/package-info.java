/**
 * What FIDUS knows about MetaTrader 4 and 5: codes, clocks, statements.
 *
 * <p>Everything here turns the formats of MetaTrader into the facts of {@code
 * io.fidus.engine.facts}. It is a plain Java library that is handed bytes and streams and opens no
 * file or connection of its own.
 */
@NullMarked
package io.fidus.metatrader;

import org.jspecify.annotations.NullMarked;
