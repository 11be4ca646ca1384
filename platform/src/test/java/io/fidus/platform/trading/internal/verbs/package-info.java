@NullMarked
package io.fidus.platform.trading.internal.verbs;

import org.jspecify.annotations.NullMarked;
