/** How the module is put together. */
@NullMarked
package io.fidus.platform.trading.internal;

import org.jspecify.annotations.NullMarked;
