/** The deals, orders and positions of one account, as pages and as files. */
@NullMarked
package io.fidus.platform.trading.internal.deals;

import org.jspecify.annotations.NullMarked;
