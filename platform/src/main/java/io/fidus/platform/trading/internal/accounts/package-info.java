/** The accounts as lists and searches need them: in memory, fed by the events of the store. */
@NullMarked
package io.fidus.platform.trading.internal.accounts;

import org.jspecify.annotations.NullMarked;
