@NullMarked
package io.fidus.platform.trading.internal.importing;

import org.jspecify.annotations.NullMarked;
