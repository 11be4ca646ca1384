@NullMarked
package io.fidus.platform.trading.internal.web;

import org.jspecify.annotations.NullMarked;
