/** From a file to deals in the store: wholly, once, in any order. */
@NullMarked
package io.fidus.platform.trading.internal.importing;

import org.jspecify.annotations.NullMarked;
