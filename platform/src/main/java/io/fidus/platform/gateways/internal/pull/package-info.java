/**
 * Sources that are asked at an interval. Each kind of source says what it was told in the terms of
 * {@link io.fidus.platform.gateways.internal.pull.PullSource}; what is believed of it, and in which
 * order it is handed on, is decided once for all kinds.
 */
@NullMarked
package io.fidus.platform.gateways.internal.pull;

import org.jspecify.annotations.NullMarked;
