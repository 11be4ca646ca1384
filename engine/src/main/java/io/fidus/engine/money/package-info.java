/**
 * Exact amounts of money.
 *
 * <p>An amount is a whole number of the currency's minor units. Nothing here rounds unless the
 * caller names how.
 */
@NullMarked
package io.fidus.engine.money;

import org.jspecify.annotations.NullMarked;
