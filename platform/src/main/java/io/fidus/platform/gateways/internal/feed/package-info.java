/**
 * The push gateway: reads the stream of a bridge, hands what comes to the intake, and tells the
 * bridge what is safely stored. One node at a time reads a bridge, by a lease in the store.
 */
@NullMarked
package io.fidus.platform.gateways.internal.feed;

import org.jspecify.annotations.NullMarked;
