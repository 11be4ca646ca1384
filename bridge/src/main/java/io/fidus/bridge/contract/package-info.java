/**
 * The HTTP contract that readers of MetaTrader bridges know: JSON numbers, and {@code null} with a
 * reason for whatever is not known.
 */
@NullMarked
package io.fidus.bridge.contract;

import org.jspecify.annotations.NullMarked;
