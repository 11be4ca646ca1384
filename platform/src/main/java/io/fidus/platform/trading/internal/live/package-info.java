/**
 * What connected sources say now. Every account has one cell, written by the one source that holds
 * it; one thread makes durable what must outlive the process.
 */
@NullMarked
package io.fidus.platform.trading.internal.live;

import org.jspecify.annotations.NullMarked;
