@NullMarked
package io.fidus.platform.trading.internal.live;

import org.jspecify.annotations.NullMarked;
