@NullMarked
package io.fidus.platform.trading.internal;

import org.jspecify.annotations.NullMarked;
