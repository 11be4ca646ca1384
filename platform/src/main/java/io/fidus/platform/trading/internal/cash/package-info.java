/** Movements of cash on an account, and what people say they were. */
@NullMarked
package io.fidus.platform.trading.internal.cash;

import org.jspecify.annotations.NullMarked;
