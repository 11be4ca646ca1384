/**
 * The figures of FIDUS.
 *
 * <p>Everything that computes a figure a person will see lives below this package: money, facts
 * about trading accounts, statistics, reconciliation. It is plain Java: no framework, no input or
 * output, no clock of its own. Each figure has exactly one function, and a figure that cannot be
 * known is a {@link io.fidus.engine.Known.Unknown} with a reason, never zero.
 */
@NullMarked
package io.fidus.engine;

import org.jspecify.annotations.NullMarked;
